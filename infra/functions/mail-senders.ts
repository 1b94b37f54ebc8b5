import { allow, type FunctionSettings } from '../function.ts';
import { sendConcurrency } from '../mail-rate.ts';
import type { WorkQueue } from '../queues.ts';
import {
  allowOnTable,
  lettersAreNamedByContent,
  queryIndex,
  readAndAddItems,
  readAndWriteLetters,
  readSecret,
  sendTo,
} from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const mailSenders = (
  resources: FunctionResources,
): SettingsOf<'send-notice' | 'send-urgent-notice' | 'send-letter'> => ({
  'send-notice': sendNotice(resources),
  'send-urgent-notice': sendNoticesFrom(resources, resources.queues['urgent-notices']),
  'send-letter': sendLetter(resources),
});

/** Sends the digests too, which list the other open work of an office. */
function sendNotice(resources: FunctionResources): FunctionSettings {
  const { environment, permissions } = sendNoticesFrom(resources, resources.queues.notices);
  return { environment, permissions: [...permissions, queryIndex(resources.data, 'inbox')] };
}

/** Most recipients of an event get a message of their own in the queue that the event came from. */
function sendNoticesFrom(resources: FunctionResources, own: WorkQueue) {
  const { environment, permissions } = sendMail(resources);
  return {
    environment: { ...environment, NOTICES_QUEUE_URL: own.queue.queueUrl },
    permissions: [...permissions, sendTo(own)],
  };
}

function sendLetter(resources: FunctionResources): FunctionSettings {
  const { data } = resources;
  const { environment, permissions } = sendMail(resources);
  return {
    environment: { ...environment, LETTERS_BUCKET: data.lettersName },
    permissions: [...permissions, allowOnTable(data, 'ConditionCheckItem'), ...readAndWriteLetters(data)],
    wildcardReason: lettersAreNamedByContent,
  };
}

const sendMail = ({ stage, data, mail, publicBaseUrl }: FunctionResources) => ({
  environment: {
    TABLE_NAME: data.tableName,
    PUBLIC_BASE_URL: publicBaseUrl,
    SECRET_ID: data.secretArn,
    CONFIGURATION_SET: mail.configurationSet,
    MAILS_PER_SECOND: String(stage.mailRate),
    MAX_CONCURRENT_SENDS: String(sendConcurrency(stage)),
  },
  permissions: [
    readAndAddItems(data),
    readSecret(data),
    allowOnTable(data, 'UpdateItem'),
    allow(['ses:SendRawEmail'], mail.identityArn, mail.configurationSetArn),
  ],
});
