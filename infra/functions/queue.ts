import { allow, type FunctionSettings } from '../function.ts';
import {
  allowOnTable,
  filesAreNamedByCase,
  incomingFiles,
  queryIndex,
  readAndAddItems,
  readAndAddToVault,
  readSecret,
  readyFiles,
  sendTo,
} from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const queueWorkers = (
  resources: FunctionResources,
): SettingsOf<
  'triage' | 'escalate' | 'recompute' | 'keep-heads' | 'check-attachment' | 'erase' | 'mail-events'
> => ({
  triage: triage(resources),
  escalate: escalate(resources),
  recompute: recompute(resources),
  'keep-heads': keepHeads(resources),
  'check-attachment': checkAttachment(resources),
  erase: erase(resources),
  'mail-events': mailEvents(resources),
});

const triage = ({ data }: FunctionResources): FunctionSettings => ({
  environment: { TABLE_NAME: data.tableName, SECRET_ID: data.secretArn },
  permissions: [
    readAndAddItems(data),
    allowOnTable(data, 'UpdateItem'),
    queryIndex(data, 'contact'),
    readSecret(data),
  ],
});

const escalate = ({ data }: FunctionResources): FunctionSettings => ({
  environment: { TABLE_NAME: data.tableName },
  permissions: [allowOnTable(data, 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem')],
});

const recompute = ({ data, queues }: FunctionResources): FunctionSettings => ({
  environment: {
    TABLE_NAME: data.tableName,
    RECOMPUTATIONS_QUEUE_URL: queues.recomputations.queue.queueUrl,
  },
  permissions: [
    readAndAddItems(data),
    allowOnTable(data, 'UpdateItem', 'ConditionCheckItem'),
    queryIndex(data, 'open'),
    sendTo(queues.recomputations),
  ],
});

const keepHeads = ({ data }: FunctionResources): FunctionSettings => ({
  environment: { TABLE_NAME: data.tableName, VAULT_BUCKET: data.vaultName },
  permissions: [
    allowOnTable(data, 'Query', 'BatchGetItem', 'UpdateItem'),
    queryIndex(data, 'received'),
    ...readAndAddToVault(data),
  ],
  wildcardReason: 'Names are made of tenant and day; nothing that is there can be changed.',
});

const checkAttachment = ({ data }: FunctionResources): FunctionSettings => ({
  environment: { TABLE_NAME: data.tableName, ATTACHMENTS_BUCKET: data.attachmentsName },
  permissions: [
    allowOnTable(data, 'Query', 'UpdateItem'),
    // Without this right S3 answers "forbidden" for a file that does not exist.
    allow(['s3:ListBucket'], data.attachmentsArn),
    allow(['s3:GetObject', 's3:DeleteObject'], incomingFiles(data)),
    allow(['s3:PutObject', 's3:DeleteObject'], readyFiles(data)),
  ],
  wildcardReason: filesAreNamedByCase,
});

/** The only function that may delete an item. */
const erase = ({ data }: FunctionResources): FunctionSettings => ({
  environment: {
    TABLE_NAME: data.tableName,
    ATTACHMENTS_BUCKET: data.attachmentsName,
    VAULT_BUCKET: data.vaultName,
  },
  permissions: [
    allowOnTable(data, 'Query', 'DeleteItem'),
    allow(['s3:ListBucket'], data.attachmentsArn),
    allow(['s3:DeleteObject'], incomingFiles(data), readyFiles(data)),
    ...readAndAddToVault(data),
  ],
  wildcardReason: 'Files and erasures are named by their case; what the vault holds cannot be changed.',
});

const mailEvents = ({ data, queues }: FunctionResources): FunctionSettings => ({
  environment: {
    TABLE_NAME: data.tableName,
    SECRET_ID: data.secretArn,
    NOTICES_QUEUE_URL: queues.notices.queue.queueUrl,
    URGENT_NOTICES_QUEUE_URL: queues['urgent-notices'].queue.queueUrl,
  },
  permissions: [
    readAndAddItems(data),
    allowOnTable(data, 'UpdateItem'),
    // The notice of an event that lifts a suppression is sent after the suppression is lifted.
    sendTo(queues.notices, queues['urgent-notices']),
    readSecret(data),
  ],
});
