import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Publisher } from '#casework/records/publish.ts';
import { publishEntry } from '#casework/records/publish.ts';
import { readEntry } from '#table/complaints/complaints.ts';
import { fromItem } from '#table/engine/attribute-values.ts';
import { logError } from '#telemetry/log.ts';
import { metric } from '../wiring.ts';
import { publisher } from './publisher.ts';

/**
 * Carries new timeline entries to the queues that listen. The first entry that fails is reported, and the mapping
 * bisects until it stands alone; when every entry fails the queues are down, and the whole batch comes again.
 */
export const publishing = (send: () => Publisher) =>
  middy(async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed: string[] = [];
    for (const { dynamodb } of Records) {
      try {
        const item = fromItem(dynamodb!.NewImage as Record<string, AttributeValue>);
        await publishEntry(readEntry(item), send());
      } catch (error) {
        logError('entry not published', error, { sequence: dynamodb?.SequenceNumber });
        failed.push(dynamodb!.SequenceNumber!);
      }
    }
    metric('Events', Records.length - failed.length);
    if (failed.length > 0 && failed.length === Records.length) throw new Error('no entry could be published');
    return { batchItemFailures: failed.slice(0, 1).map((itemIdentifier) => ({ itemIdentifier })) };
  });

export const handler = publishing(publisher);
