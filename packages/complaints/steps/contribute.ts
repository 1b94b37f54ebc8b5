import * as z from 'zod/mini';
import type { Assignment } from '#events/assignments.ts';
import type { Refusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { closeAll } from '../work/close-assignments.ts';
import { type StepDescription, step } from './step.ts';

const contributionFields = ['support', 'sub-unit', 'inspect'] as const;
type Contribution = (typeof contributionFields)[number];

export const contribute = step({
  name: 'contribute',
  input: () => z.strictObject({ text: longText(10_000), assignment: z.optional(z.string()) }),
  freeText: ['text'],
  decide({ assignments }, { text, assignment: id }, { actor }) {
    const held = assignments.filter(({ kind, owner }) => isContributed(kind) && actor.owners.includes(owner));
    const meant = which(held, id);
    if ('code' in meant) return meant;
    const { kind, owner } = meant;
    const moves = { closed: closeAll([meant], 'done') };
    return [{ type: 'contribution-given.v1', data: { of: kind as Contribution, by: owner, text, moves } }];
  },
});

const isContributed = (kind: string): boolean => (contributionFields as readonly string[]).includes(kind);

function which([first, ...more]: readonly Assignment[], id: string | undefined): Assignment | Refusal {
  if (id === undefined)
    return first && more.length === 0 ? first : { code: 'which-task', field: 'assignment' };
  const meant = [first, ...more].find((one) => one?.id === id);
  return meant ?? { code: 'unknown-task', field: 'assignment' };
}

export const description: StepDescription = {
  summary:
    'A supporting agency or a unit contributes what it was asked for, or the inspectorate its finding; an office with several tasks says which one',
  example: { text: 'Lubang ditambal pada 27 November, rambu sudah dicabut.' },
};
