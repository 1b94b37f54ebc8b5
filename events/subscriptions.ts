import type { ComplaintEvent, EventType } from './complaint/union.ts';
import type { LetterEvent } from './letter/union.ts';

export type QueueName = 'triage' | 'notices' | 'urgent-notices' | 'letters' | 'erasures' | 'mail-events';

/** Who listens to what. An event that nobody hears is listed all the same: forgetting one does not compile. */
const subscribers: Record<EventType | LetterEvent['type'], readonly Exclude<QueueName, 'urgent-notices'>[]> =
  {
    'complaint-submitted.v1': ['triage', 'notices'],
    'complaint-triaged.v1': [],
    'complaint-dispatched.v1': ['notices'],
    'complaint-accepted.v1': [],
    'assignment-ranked.v1': [],
    'answer-drafted.v1': ['notices'],
    'draft-returned.v1': ['notices'],
    'answer-confirmed.v1': ['notices'],
    'reply-period-ended.v1': [],
    'complaint-answered.v1': ['notices'],
    'complaint-rated.v1': ['notices'],
    'complaint-closed.v1': ['notices'],
    'completion-asked.v1': ['notices'],
    'complaint-completed.v1': ['notices'],
    'complaint-returned.v1': ['notices'],
    'complaint-postponed.v1': ['notices'],
    'complaint-resumed.v1': ['notices'],
    'complaint-forwarded.v1': ['notices'],
    'outside-reply-recorded.v1': ['notices'],
    'work-passed-down.v1': ['notices'],
    'contribution-given.v1': ['notices'],
    'lapor-recorded.v1': [],
    'complaint-merged.v1': ['notices'],
    'complaint-unmerged.v1': ['notices'],
    'duplicate-joined.v1': ['notices'],
    'duplicate-parted.v1': [],
    'interim-reply-sent.v1': ['notices'],
    'reply-received.v1': ['notices'],
    'complaint-reopened.v1': ['notices'],
    'complaint-corrected.v1': ['notices'],
    'deadlines-recomputed.v1': ['notices'],
    'period-extended.v1': ['notices'],
    'complaint-archived.v1': ['notices'],
    'remark-added.v1': [],
    'reprimand-sent.v1': [],
    'oral-reprimand-recorded.v1': [],
    'ladder-step-reached.v1': ['notices', 'letters'],
    'letter-drafted.v1': [],
    'letter-extended.v1': [],
    'letter-file-added.v1': [],
    'letter-signed.v1': ['letters'],
    'letter-withdrawn.v1': [],
    'letter-acknowledged.v1': [],
    'erasure-asked.v1': ['notices'],
    'words-erased.v1': ['erasures'],
    'address-bounced.v1': ['notices'],
    'address-mended.v1': ['mail-events', 'notices'],
  };

/** The queues that an event goes to; notices of an emergency have their own, so that no digest stands before them. */
export function queuesFor(event: ComplaintEvent | LetterEvent): QueueName[] {
  return subscribers[event.type]
    .filter((queue) => queue !== 'letters' || isForLetters(event))
    .filter((queue) => queue !== 'notices' || isForNotices(event))
    .filter((queue) => queue !== 'mail-events' || liftsSuppression(event))
    .map((queue) => (queue === 'notices' ? noticesQueueFor(event) : queue));
}

/** Where an event waits to be told. */
export const noticesQueueFor = (event: ComplaintEvent | LetterEvent): 'notices' | 'urgent-notices' =>
  'urgency' in event && event.urgency === 'emergency' ? 'urgent-notices' : 'notices';

/** Such an event is told only after the address takes mail again, by what lifts its suppression. */
const liftsSuppression = (event: ComplaintEvent | LetterEvent): boolean =>
  event.type === 'address-mended.v1' && event.data.again !== undefined;

/** Of ratings the low ones alone, which open a review, are told. */
const isForNotices = (event: ComplaintEvent | LetterEvent): boolean =>
  !liftsSuppression(event) &&
  (event.type !== 'complaint-rated.v1' || (event.data.moves?.opened ?? []).length > 0);

/** Of the steps of a ladder letters tell the reprimands alone. */
const isForLetters = (event: ComplaintEvent | LetterEvent): boolean =>
  event.type !== 'ladder-step-reached.v1' || event.data.form.startsWith('reprimand-');
