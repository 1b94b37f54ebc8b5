import type { Publisher } from '#casework/records/publish.ts';
import type { SubscriberQueue } from '#events/queues.ts';
import { sendAll } from '../queue/sqs-sender.ts';
import { environment, once, sqs } from '../wiring.ts';

export const publisher = once<Publisher>(() => {
  const env = environment(
    'TRIAGE_QUEUE_URL',
    'NOTICES_QUEUE_URL',
    'URGENT_NOTICES_QUEUE_URL',
    'LETTERS_QUEUE_URL',
    'ERASURES_QUEUE_URL',
    'MAIL_EVENTS_QUEUE_URL',
  );
  const urls: Record<SubscriberQueue, string> = {
    triage: env.TRIAGE_QUEUE_URL,
    notices: env.NOTICES_QUEUE_URL,
    'urgent-notices': env.URGENT_NOTICES_QUEUE_URL,
    letters: env.LETTERS_QUEUE_URL,
    erasures: env.ERASURES_QUEUE_URL,
    'mail-events': env.MAIL_EVENTS_QUEUE_URL,
  };
  return (queue, message) => sendAll(sqs(), urls[queue], [message]);
});
