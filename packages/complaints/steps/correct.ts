import * as z from 'zod/mini';
import type { Assignment } from '#events/assignments.ts';
import { complaintClass, urgency } from '#events/envelope.ts';
import type { Class, Urgency } from '#events/vocabulary.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import type { Complaint, PromisedDate } from '../model/complaint.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { computePromise, promiseInput } from '../work/promised-date.ts';
import { reclassifyAll } from '../work/reclassify.ts';
import { type StepDescription, step } from './step.ts';

interface Correction {
  readonly class: Class;
  readonly urgency: Urgency;
  readonly category: string;
}

/** Recomputes from the original starts. A missed deadline stays missed, and a correction makes none missed. */
export const correct = step({
  name: 'correct',
  input: () =>
    z.strictObject({
      class: z.optional(complaintClass),
      urgency: z.optional(urgency),
      category: z.optional(z.string()),
      reason: longText(4000),
    }),
  freeText: ['reason'],
  concurrencyToken: ({ class: ofClass, urgency: pace, category }) => `${ofClass} ${pace} ${category}`,
  decide(complaint, { reason, ...wished }, facts) {
    const became: Correction = {
      class: wished.class ?? complaint.class,
      urgency: wished.urgency ?? complaint.urgency,
      category: wished.category ?? complaint.category,
    };
    const refusal = unfit(complaint, became, facts);
    if (refusal) return refusal;
    const { assignments } = complaint;
    const changed = reclassifyAll(assignments, { ...became, extended: complaint.extended }, facts).filter(
      (one, i) => !isSame(one, assignments[i]!),
    );
    const before = assignments
      .filter(({ id }) => changed.some((one) => one.id === id))
      .flatMap(({ id, deadlines }) =>
        deadlines.filter(isOpenDeadline).map(({ kind, at }) => ({ assignment: id, deadline: kind, at })),
      );
    const promised = correctedPromise(complaint, became, facts);
    const was = complaint.promised.at;
    const moved = promised.at === was ? {} : { promisedBefore: was };
    return [
      {
        type: 'complaint-corrected.v1',
        data: { ...became, reason, promised, ...moved, before, moves: { changed } },
      },
    ];
  },
});

const isSame = (one: Assignment, was: Assignment): boolean =>
  one.deadlines.every(({ at, period }, i) => {
    const other = was.deadlines[i]!;
    return at === other.at && period.count === other.period.count && period.unit === other.period.unit;
  });

/** A recomputed promise in the past starts now instead, unless the previous promise is later. */
function correctedPromise(complaint: Complaint, became: Correction, facts: Facts): PromisedDate {
  const { promised: was } = complaint;
  const { class: ofClass, urgency: pace } = became;
  const file = { ...promiseInput(complaint), class: ofClass, urgency: pace, countedAs: undefined };
  const counted = computePromise(file, facts);
  if (counted.at > facts.now) return { ...counted, provisional: was.provisional };
  const fresh = computePromise({ ...file, correctedAt: facts.now }, facts);
  if (fresh.at < was.at) return { ...fresh, provisional: was.provisional };
  return { countedAs: { class: complaint.class, urgency: complaint.urgency }, ...was };
}

function unfit(complaint: Complaint, became: Correction, { categories }: Facts): Refusal | undefined {
  if (!categories.has(became.category)) return { code: 'unknown-category', field: 'category' };
  const overseen = (one: { class: Class }): boolean => one.class === 'oversight';
  if (overseen(became) !== overseen(complaint)) return { code: 'oversight-needs-dispatch', field: 'class' };
  const same = (['class', 'urgency', 'category'] as const).every(
    (field) => became[field] === complaint[field],
  );
  return same ? { code: 'nothing-corrected' } : undefined;
}

export const description: StepDescription = {
  summary: 'The coordinator corrects class, urgency or category; deadlines and promise are recalculated',
  example: { urgency: 'high', reason: 'Tumpukan sampah berada di depan sekolah.' },
};
