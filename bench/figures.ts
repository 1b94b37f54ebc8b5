/** In the order of the page. */
export const figureNames = [
  'submit',
  'cold-start',
  'cold-starts',
  'find-due',
  'breaches',
  'recompute',
  'decisions',
  'replay',
  'whole-lives',
  'mail-rate',
  'local-stage',
] as const;
export type FigureName = (typeof figureNames)[number];
