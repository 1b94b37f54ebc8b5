import type { ComplaintEvent } from '#events/complaint/union.ts';
import { contracts } from '#events/contracts.ts';
import { whoReadsEntries } from '../oracle/who-reads-entries.ts';

const text = (id: string) => ({ id, hmac: 'h' });

/** Variants of event data on which readers or sentences depend. */
const variants: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  'complaint-accepted.v1': { by: ['accepting', 'answering'] },
  'complaint-reopened.v1': { by: ['complainant', 'review'] },
  'complaint-closed.v1': { by: ['rating', 'lapse', 'review'] },
  'address-bounced.v1': { why: ['bounced', 'complained'] },
  'address-mended.v1': { left: ['email', 'phone', 'none'] },
  'ladder-step-reached.v1': {
    form: ['reminder', 'breach', 'follow-up', 'reprimand-1', 'reprimand-2', 'inspection'],
    deadline: ['accept', 'verify', 'approve-answer'],
    moves: [undefined, {}],
  },
  'contribution-given.v1': { of: ['support', 'sub-unit', 'inspect'] },
  'duplicate-joined.v1': { quiet: [true, false] },
  'complaint-archived.v1': { text: [undefined, text('archive-text')] },
  'complaint-merged.v1': { reason: [undefined, text('merge-reason')] },
  'complaint-completed.v1': { text: [undefined, text('complete-text')] },
  'complaint-dispatched.v1': { reason: [undefined, text('dispatch-reason')] },
  'complaint-answered.v1': { private: [undefined, text('private-part')] },
  'outside-reply-recorded.v1': { private: [undefined, text('private-reply')] },
  'complaint-rated.v1': { text: [undefined, text('rating-text')] },
  'complaint-forwarded.v1': { externalNumber: [undefined, text('external-number')] },
};

/** What the complainant of a merged report may do in the common case. */
const ofAnyComplainant: readonly string[] = [
  'complaint-completed.v1',
  'reply-received.v1',
  'complaint-rated.v1',
  'complaint-reopened.v1',
  'complaint-closed.v1',
];

/** The number of a merged report whose complainant acted. */
export const mergedAuthor = 'KLT-9SJV-4D7N';

function withAuthors(event: ComplaintEvent): ComplaintEvent[] {
  if (event.actor.role !== 'complainant' || !ofAnyComplainant.includes(event.type)) return [event];
  const merged = { ...event, actor: { ...event.actor, mergedNumber: mergedAuthor } };
  return [event, merged, { ...merged, actor: { ...merged.actor, quiet: true } }] as ComplaintEvent[];
}

/** Every event from its contract's examples, in every variant. */
export const entryVariants: readonly ComplaintEvent[] = Object.keys(whoReadsEntries).flatMap((type) => {
  let events = [...contracts[type as ComplaintEvent['type']].examples] as ComplaintEvent[];
  for (const [field, values] of Object.entries(variants[type] ?? {}))
    events = events.flatMap((event) =>
      values.map((value) => {
        const { [field]: _, ...data } = event.data as unknown as Record<string, unknown>;
        return {
          ...event,
          data: value === undefined ? data : { ...data, [field]: value },
        } as unknown as ComplaintEvent;
      }),
    );
  return events.flatMap(withAuthors);
});
