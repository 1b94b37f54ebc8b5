import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { cancellationReasons, type Table } from './table.ts';

const maxAttempts = 5;
const throttled: readonly (string | undefined)[] = [
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
];

/**
 * Writes all items or none. The SDK does not retry a transaction that was cancelled because it was throttled, so this
 * does: at most five attempts within a second.
 * @throws TransactionCanceledException for a failed condition, a conflict, and throttling that lasts
 */
export async function sendTransaction(
  { client }: Pick<Table, 'client'>,
  TransactItems: TransactWriteItem[],
): Promise<void> {
  const token = crypto.randomUUID();
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken: token }));
      return;
    } catch (error) {
      if (attempt === maxAttempts || !isThrottled(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30 * 2 ** attempt));
    }
  }
}

/** Another reason decides: a condition that failed fails again. */
function isThrottled(error: unknown): boolean {
  const codes = cancellationReasons(error).map(({ Code }) => Code);
  return (
    codes.some((code) => throttled.includes(code)) &&
    !codes.includes('ConditionalCheckFailed') &&
    !codes.includes('TransactionConflict')
  );
}
