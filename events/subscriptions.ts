import type { ComplaintEvent } from './complaint/union.ts';
import type { LetterEvent } from './letter/union.ts';
import type { QueueName } from './queues.ts';
import { subscribers } from './subscribers.ts';

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
