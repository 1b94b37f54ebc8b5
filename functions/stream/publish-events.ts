import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent, StreamRecord } from 'aws-lambda';
import type { Publisher } from '#casework/records/publish.ts';
import { publishEntry } from '#casework/records/publish.ts';
import { parseAnyEntry } from '#table/complaints/parse-entry.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { logError, logInfo, noteLogFacts, stopwatch, withLogFacts } from '#telemetry/log.ts';
import { factsOfCall } from '../logged-call.ts';
import { metric } from '../wiring.ts';
import { publisher } from './publisher.ts';

/** Reports the first entry that fails, and the mapping bisects the batch. If all fail, the queues are down. */
export const publishing = (send: () => Publisher) =>
  middy(async ({ Records }: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> => {
    const failed: string[] = [];
    for (const { dynamodb } of Records) {
      const streamSequence = dynamodb?.SequenceNumber;
      const facts = { ...factsOfCall(context), streamSequence };
      if (!(await withLogFacts(facts, () => isPublished(dynamodb!, send)))) failed.push(streamSequence!);
    }
    metric('Events', Records.length - failed.length);
    if (failed.length > 0 && failed.length === Records.length) throw new Error('no entry could be published');
    return { batchItemFailures: failed.slice(0, 1).map((itemIdentifier) => ({ itemIdentifier })) };
  });

async function isPublished({ NewImage }: StreamRecord, send: () => Publisher): Promise<boolean> {
  const elapsed = stopwatch();
  try {
    const entry = parseAnyEntry(unmarshall(NewImage as Record<string, AttributeValue>));
    noteLogFacts({ tenant: entry.tenant, eventId: entry.id });
    const queues = await publishEntry(entry, send());
    logInfo('entry published', { queues, durationMs: elapsed() });
    return true;
  } catch (error) {
    logError('entry not published', error, { durationMs: elapsed() });
    return false;
  }
}

export const handler = publishing(publisher);
