import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import { eventually } from './eventually.ts';
import { type SesEventKind, sesEvent } from './ses-events.ts';
import { mails, nameOf, sqs } from './stage.ts';

/** Puts into the queue what EventBridge would put there. */
export async function mailEvent(body: object): Promise<void> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: nameOf('mail-events') }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
}

/** SES's id of the newest mail about a case to an address. */
export const mailId = (address: string, number: string): Promise<string> =>
  eventually(async () => {
    const found = (await mails()).findLast(
      ({ To, Subject }) => To.some((to) => to.includes(address)) && Subject.includes(number),
    );
    expect(found, `mail to ${address} about ${number}`).toBeDefined();
    return found!.MessageId;
  });

/** SES says something of the newest mail about a case to an address. */
export async function sesSays(kind: SesEventKind, address: string, number: string): Promise<void> {
  await mailEvent(sesEvent(kind, await mailId(address, number), address));
}
