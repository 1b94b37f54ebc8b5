import type { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Key } from '../keys.ts';
import type { Attributes } from './attribute-values.ts';

/** The one table: its client and name. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

export const toKey = ({ pk, sk }: Key): Attributes => ({ pk: { S: pk }, sk: { S: sk } });

/** Why a transaction was cancelled, one code for each of its writes; rethrows what is no cancellation. */
export function cancellation(
  error: unknown,
): NonNullable<TransactionCanceledException['CancellationReasons']> {
  const cancelled = error as Partial<TransactionCanceledException>;
  if (cancelled.name !== 'TransactionCanceledException' || !cancelled.CancellationReasons) throw error;
  return cancelled.CancellationReasons;
}

export const isConditionFailed = (error: unknown): boolean =>
  (error as Error).name === 'ConditionalCheckFailedException';
