import { sendTo } from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const stream = ({ queues }: FunctionResources): SettingsOf<'publish-events'> => ({
  'publish-events': {
    environment: {
      TRIAGE_QUEUE_URL: queues.triage.queue.queueUrl,
      NOTICES_QUEUE_URL: queues.notices.queue.queueUrl,
      URGENT_NOTICES_QUEUE_URL: queues['urgent-notices'].queue.queueUrl,
      LETTERS_QUEUE_URL: queues.letters.queue.queueUrl,
      ERASURES_QUEUE_URL: queues.erasures.queue.queueUrl,
      MAIL_EVENTS_QUEUE_URL: queues['mail-events'].queue.queueUrl,
    },
    permissions: [
      sendTo(
        queues.triage,
        queues.notices,
        queues['urgent-notices'],
        queues.letters,
        queues.erasures,
        queues['mail-events'],
      ),
    ],
  },
});
