import {
  allowOnTable,
  filesAreNamedByCase,
  queryIndex,
  readAndAddItems,
  readSecret,
  sendTo,
  signFileLinks,
} from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const publicApi = ({ data, queues }: FunctionResources): SettingsOf<'public-api'> => ({
  'public-api': {
    environment: {
      TABLE_NAME: data.tableName,
      ATTACHMENTS_BUCKET: data.attachmentsName,
      SECRET_ID: data.secretArn,
      NOTICES_QUEUE_URL: queues.notices.queue.queueUrl,
    },
    permissions: [
      readAndAddItems(data),
      // The complaint of the actor in a common case must still be merged into it.
      allowOnTable(data, 'ConditionCheckItem'),
      // Complainants see their place in the work list.
      queryIndex(data, 'inbox'),
      ...signFileLinks(data),
      // Addresses of followers are stored as keyed hashes, and confirmed by mail.
      readSecret(data),
      sendTo(queues.notices),
    ],
    wildcardReason: filesAreNamedByCase,
  },
});
