import { allowOnTable, queryIndex, sendTo } from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const schedule = ({ stage, data, queues }: FunctionResources): SettingsOf<'check-deadlines'> => ({
  'check-deadlines': {
    environment: {
      TABLE_NAME: data.tableName,
      TENANTS: stage.tenants.join(),
      RECOMPUTATIONS_QUEUE_URL: queues.recomputations.queue.queueUrl,
      ESCALATIONS_QUEUE_URL: queues.escalations.queue.queueUrl,
      NOTICES_QUEUE_URL: queues.notices.queue.queueUrl,
      CHECKPOINTS_QUEUE_URL: queues.checkpoints.queue.queueUrl,
      LETTERS_QUEUE_URL: queues.letters.queue.queueUrl,
    },
    permissions: [
      queryIndex(data, 'due'),
      // Reads the tenants' calendars; writes the run that a changed calendar starts.
      allowOnTable(data, 'Query', 'GetItem', 'PutItem'),
      sendTo(queues.escalations, queues.notices, queues.checkpoints, queues.recomputations, queues.letters),
    ],
  },
});
