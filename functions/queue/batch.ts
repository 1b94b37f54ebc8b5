import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { eventIdIn } from '#casework/records/event-id.ts';
import { logError, logInfo, noteLogFacts, stopwatch, withLogFacts } from '#telemetry/log.ts';
import { factsOfCall } from '../logged-call.ts';

/** If it throws, the message returns, and goes to the dead-letter queue after its tries. */
export type Consume = (body: unknown, context: Context) => Promise<void>;

/** Reports failed messages one by one. */
export const queueFunction = (consume: Consume, { concurrency = 1 } = {}) =>
  middy(async ({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const failed: { itemIdentifier: string }[] = [];
    const left = [...Records];
    const worker = async () => {
      for (let record = left.shift(); record; record = left.shift()) {
        const { messageId } = record;
        const facts = { ...factsOfCall(context), messageId };
        if (!(await withLogFacts(facts, () => isDone(consume, record!, context))))
          failed.push({ itemIdentifier: messageId });
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    return { batchItemFailures: failed };
  });

/** Events of S3 and SES name no tenant. */
function tenantIn(message: unknown): { tenant?: string } {
  const { tenant } = (message ?? {}) as { tenant?: unknown };
  return typeof tenant === 'string' ? { tenant } : {};
}

async function isDone(consume: Consume, { body }: SQSRecord, context: Context): Promise<boolean> {
  const elapsed = stopwatch();
  try {
    const message = JSON.parse(body);
    noteLogFacts({ eventId: eventIdIn(message), ...tenantIn(message) });
    await consume(message, context);
    logInfo('message done', { durationMs: elapsed() });
    return true;
  } catch (error) {
    logError('message failed', error, { durationMs: elapsed() });
    return false;
  }
}
