import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import { tagOf } from '#mail/mail-tag.ts';
import { noticeKey } from '#table/keys/case-keys.ts';
import { reportedAt, type SesEventKind, sesEvent } from '../aws/ses-events.ts';
import { eventually } from './eventually.ts';
import { mails, stageInstant, stageResourceName, stageSqs } from './stage.ts';
import { testStageTable } from './stage-table.ts';

const tenant = 'klaten';

/** As EventBridge would. */
export async function mailEvent(body: object): Promise<void> {
  const { QueueUrl } = await stageSqs.send(
    new GetQueueUrlCommand({ QueueName: stageResourceName('mail-events') }),
  );
  await stageSqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
}

export const mailId = (address: string, number: string): Promise<string> =>
  eventually(async () => {
    const found = (await mails()).findLast(
      ({ To, Subject }) => To.some((to) => to.includes(address)) && Subject.includes(number),
    );
    expect(found, `mail to ${address} about ${number}`).toBeDefined();
    return found!.MessageId;
  });

/** The tag of the mail: that of the notice with its id. */
const nameOfMail = (messageId: string, number: string): Promise<string> =>
  eventually(async () => {
    const { client, name } = testStageTable();
    const { pk, sk } = noticeKey(tenant, number, '');
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: sk } },
      }),
    );
    const notice = Items.find((item) => item.messageId?.S === messageId)?.sk?.S?.slice(sk.length);
    expect(notice, `notice of ${messageId}`).toBeDefined();
    return tagOf({ tenant, number, notice: notice! });
  });

/** About the newest mail on a case to an address, at the stage's instant. */
export async function sendSesEvent(kind: SesEventKind, address: string, number: string): Promise<void> {
  const id = await mailId(address, number);
  const event = sesEvent(kind, id, address, await nameOfMail(id, number));
  await mailEvent(reportedAt(event, await stageInstant()));
}
