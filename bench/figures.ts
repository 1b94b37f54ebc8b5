/** The figures in the order in which they are shown; each has its result in `bench/results/`. */
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
] as const;
export type FigureName = (typeof figureNames)[number];
