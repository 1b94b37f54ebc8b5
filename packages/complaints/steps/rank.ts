import * as z from 'zod/mini';
import type { Assignment } from '#events/assignments.ts';
import type { Actor, Refusal } from '../model/facts.ts';
import { agencyOf } from '../work/open-assignment.ts';
import { type StepDescription, step } from './step.ts';

const lastPlace = 999;

/** Unranked emergencies precede everything (domain.md section 2). */
export const rank = step({
  name: 'rank',
  input: () =>
    z.strictObject({
      rank: z.nullable(z.int().check(z.minimum(1), z.maximum(lastPlace))),
      /** Default: the agency's own assignment, not one of its units'. */
      assignment: z.optional(z.string()),
    }),
  freeText: [],
  decide({ assignments }, { rank: place, assignment: id }, { actor }) {
    const meant = which(assignments, actor, id);
    if ('code' in meant) return meant;
    const { rank: was, ...unranked } = meant;
    if ((was ?? null) === place) return [];
    const ranked: Assignment = place === null ? unranked : { ...unranked, rank: place };
    const data = { assignment: meant.id, rank: place, moves: { changed: [ranked] } };
    return [{ type: 'assignment-ranked.v1', data }];
  },
});

const rankedKinds: readonly string[] = ['lead', 'support', 'sub-unit'];

function which(
  assignments: readonly Assignment[],
  { owners }: Actor,
  id: string | undefined,
): Assignment | Refusal {
  const ofAgency = assignments.filter(
    ({ kind, owner }) => rankedKinds.includes(kind) && owners.includes(`head:${agencyOf(owner)}`),
  );
  const meant = ofAgency.find((one) => (id === undefined ? owners.includes(one.owner) : one.id === id));
  return meant ?? { code: 'unknown-task', field: 'assignment' };
}

export const description: StepDescription = {
  summary:
    'The head of an agency sets a case’s place in the queue, 1 is first; null sorts it by urgency again',
  example: { rank: 1 },
};
