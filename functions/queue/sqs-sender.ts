import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** The SQS limit of a batch. */
const maxAtOnce = 10;

/** @throws if any message was not accepted */
export async function sendAll(
  client: SQSClient,
  queueUrl: string,
  messages: readonly object[],
): Promise<void> {
  for (let i = 0; i < messages.length; i += maxAtOnce) {
    const Entries = messages
      .slice(i, i + maxAtOnce)
      .map((message, n) => ({ Id: String(n), MessageBody: JSON.stringify(message) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed.length > 0)
      throw new Error(`${Failed.length} of ${Entries.length} not taken: ${Failed[0]!.Code}`);
  }
}
