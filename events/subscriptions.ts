import type { ComplaintEvent } from './complaint/union.ts';
import type { LetterEvent } from './letter/union.ts';
import type { SubscriberQueue } from './queues.ts';
import { subscribersByType } from './subscribers.ts';

/** Emergencies have a notices queue of their own, so that digests never delay them. */
export function queuesFor(event: ComplaintEvent | LetterEvent): SubscriberQueue[] {
  return subscribersByType[event.type]
    .filter((queue) => queue !== 'letters' || isForLetters(event))
    .filter((queue) => queue !== 'notices' || isForNotices(event))
    .filter((queue) => queue !== 'mail-events' || liftsSuppression(event))
    .map((queue) => (queue === 'notices' ? noticesQueueFor(event) : queue));
}

export const noticesQueueFor = (event: ComplaintEvent | LetterEvent): 'notices' | 'urgent-notices' =>
  'urgency' in event && event.urgency === 'emergency' ? 'urgent-notices' : 'notices';

/** Its notices follow only once the suppression was lifted, and lifting it sends them. */
const liftsSuppression = (event: ComplaintEvent | LetterEvent): boolean =>
  event.type === 'address-mended.v1' && event.data.again !== undefined;

/** Only low ratings, which open a review, send notices. */
const isForNotices = (event: ComplaintEvent | LetterEvent): boolean =>
  !liftsSuppression(event) &&
  (event.type !== 'complaint-rated.v1' || (event.data.moves?.opened ?? []).length > 0);

/** Letters only concern the reprimands among escalation levels. */
const isForLetters = (event: ComplaintEvent | LetterEvent): boolean =>
  event.type !== 'ladder-step-reached.v1' || event.data.form.startsWith('reprimand-');
