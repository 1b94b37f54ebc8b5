import * as z from 'zod/mini';
import { localDate } from '#calendar/zones.ts';
import { answerKinds } from '#events/vocabulary.ts';
import type { Forwarded } from '../model/complaint.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import { line, longText } from '../model/text-input.ts';
import { closeAll } from '../work/close-assignments.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { outsideOf } from './forward.ts';
import { type StepDescription, step } from './step.ts';

/** A plan of an outside body counts as an explanation, because no office here owes a report on it. */
const outsideKinds = answerKinds.filter((kind) => kind !== 'planned');

/** The reply of the outside body is the answer to the citizen, with the usual reply period. */
export const recordOutside = step({
  name: 'record-outside',
  input: () =>
    z.strictObject({
      kind: z.enum(outsideKinds),
      public: longText(10_000),
      private: z.optional(longText(10_000)),
      externalNumber: z.optional(line(100)),
      repliedAt: z.optional(z.iso.date()),
    }),
  freeText: ['public', 'private', 'externalNumber'],
  concurrencyToken: (complaint) => outsideOf(complaint)?.name.id,
  decide(complaint, given, facts) {
    const refusal = unfit(complaint as Forwarded, given.repliedAt, facts);
    if (refusal) return refusal;
    const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
    const next = complaint.assignmentsMade + 1;
    const reply = openAssignment(
      { n: next, kind: 'reply', owner: 'complainant', deadlines: ['reply'], ...inputs },
      facts,
    );
    const moves = { closed: closeAll(complaint.assignments, 'done'), opened: [reply] };
    return [{ type: 'outside-reply-recorded.v1', data: { ...given, moves } }];
  },
});

function unfit({ outside }: Forwarded, repliedAt: string | undefined, facts: Facts): Refusal | undefined {
  if (!repliedAt) return undefined;
  const day = (instant: string): string => localDate(facts.calendar.zone, instant);
  if (repliedAt > day(facts.now)) return { code: 'in-the-future', field: 'repliedAt' };
  return repliedAt < day(outside.since) ? { code: 'replied-before-asked', field: 'repliedAt' } : undefined;
}

export const description: StepDescription = {
  summary: 'The coordinator records the outside body’s reply; the complainant may rate it or reopen the case',
  example: { kind: 'done', public: 'Pelaku sudah ditangkap dan kabel diamankan.', repliedAt: '2026-12-03' },
};
