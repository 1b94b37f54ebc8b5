import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { logError } from '#telemetry/log.ts';

/** Reads one message of a queue; throwing brings it back, and after its tries into the dead-letter queue. */
export type Consume = (body: unknown, context: Context) => Promise<void>;

/** A queue's function: each message on its own, so that one that fails fails alone; `atOnce` of them side by side. */
export const queueFunction = (consume: Consume, { atOnce = 1 } = {}) =>
  middy(async ({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const failed: { itemIdentifier: string }[] = [];
    const left = [...Records];
    const worker = async () => {
      for (let record = left.shift(); record; record = left.shift()) {
        const { messageId, body } = record;
        try {
          await consume(JSON.parse(body), context);
        } catch (error) {
          logError('message failed', error, { messageId });
          failed.push({ itemIdentifier: messageId });
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return { batchItemFailures: failed };
  });
