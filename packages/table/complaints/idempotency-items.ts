import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type IdempotencyRecord, idempotencyHours } from '#casework/records/complaint-store.ts';
import { marshall } from '../engine/attribute-values.ts';
import { parseItem } from '../engine/parse-item.ts';
import { idempotencyKey } from '../keys/case-keys.ts';

/** Made on demand: most processes never see a repeated command. */
const storedRecord = () =>
  z.object({
    keyHash: z.string(),
    bodyHash: z.string(),
    number: z.string(),
    at: z.string(),
    answer: z.string(),
  });

/** @throws StoredItemError */
export function parseIdempotencyRecord(item: Record<string, unknown>): IdempotencyRecord {
  const { answer, ...record } = parseItem(storedRecord(), item);
  return { ...record, answer: JSON.parse(answer) };
}

/** Replaces an expired record, which DynamoDB deletes days later. */
export function idempotencyWrites(
  TableName: string,
  tenant: string,
  idempotency: IdempotencyRecord | undefined,
): TransactWriteItem[] {
  if (!idempotency) return [];
  const windowMs = idempotencyHours * 3_600_000;
  const madeAt = Date.parse(idempotency.at);
  return [
    {
      Put: {
        TableName,
        Item: marshall({
          ...idempotencyKey(tenant, idempotency.keyHash),
          entity: 'idempotency',
          ...idempotency,
          // As text: a stored map loses the order of its fields, and a repeat must give the same answer.
          answer: JSON.stringify(idempotency.answer),
          expiresAt: Math.ceil((madeAt + windowMs) / 1000),
        }),
        ConditionExpression: 'attribute_not_exists(pk) OR #at < :window',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':window': { S: new Date(madeAt - windowMs).toISOString() } },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
  ];
}
