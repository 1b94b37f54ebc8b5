import {
  type BatchGetItemCommand,
  type DynamoDBClient,
  type KeysAndAttributes,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { batchGet } from '#table/engine/batch-get.ts';
import { sendTransaction } from '#table/engine/send-transaction.ts';
import { transactWrite } from '#table/engine/update-item.ts';
import fc from '../../support/seeds/fast-check.ts';

const keysOf = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: `item ${n}`, sk: 'one' }));

/** Reads as many of the asked items as `parts` says next, then all. */
function clientReading(parts: number[]) {
  const asked: number[] = [];
  const send = async ({ input }: BatchGetItemCommand) => {
    const Keys = (input.RequestItems!.table as KeysAndAttributes).Keys!;
    asked.push(Keys.length);
    const read = Math.min(parts.shift() ?? Keys.length, Keys.length);
    return {
      Responses: { table: Keys.slice(0, read) },
      UnprocessedKeys: read < Keys.length ? { table: { Keys: Keys.slice(read) } } : {},
    };
  };
  return { asked, table: { client: { send } as unknown as DynamoDBClient, name: 'table' } };
}

describe('a batch of which DynamoDB reads a part', () => {
  it('every item is read once, whatever part of a batch each answer has', async () => {
    const part = fc.integer({ min: 1, max: 60 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 250 }), fc.array(part), async (count, parts) => {
        const { asked, table } = clientReading([...parts]);
        const items = await batchGet(table, keysOf(count));
        expect(items.map(({ pk }) => pk).sort()).toEqual(
          keysOf(count)
            .map(({ pk }) => pk)
            .sort(),
        );
        expect(Math.max(0, ...asked)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('a batch of which nothing is read five times fails, and never looks complete', async () => {
    const { asked, table } = clientReading([0, 0, 0, 0, 0]);
    await expect(batchGet(table, keysOf(3))).rejects.toThrow('3 items could not be read');
    expect(asked).toEqual([3, 3, 3, 3, 3]);
  });
});

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/** Throws each error in turn, then succeeds. */
function clientFailing(...errors: Error[]) {
  const tokens: (string | undefined)[] = [];
  const send = async ({ input }: { input: { ClientRequestToken?: string } }) => {
    tokens.push(input.ClientRequestToken);
    const error = errors.shift();
    if (error) throw error;
    return {};
  };
  return { tokens, table: { client: { send } as unknown as DynamoDBClient, name: 'table' } };
}

describe('a transaction that DynamoDB cancels', () => {
  it.each(['ThrottlingError', 'ProvisionedThroughputExceeded', 'RequestLimitExceeded'])(
    'a transaction that is throttled is sent again as the same request: %s',
    async (code) => {
      const { tokens, table } = clientFailing(cancelled('None', code), cancelled(code));
      await sendTransaction(table, []);
      expect(tokens).toHaveLength(3);
      expect(new Set(tokens).size).toBe(1);
    },
  );

  it('a transaction that stays throttled fails after five attempts', async () => {
    const { tokens, table } = clientFailing(...Array.from({ length: 9 }, () => cancelled('ThrottlingError')));
    await expect(sendTransaction(table, [])).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(tokens).toHaveLength(5);
  });

  it.each(['ConditionalCheckFailed', 'TransactionConflict'])(
    'a transaction that another reason cancels is left to its caller: %s',
    async (code) => {
      const { tokens, table } = clientFailing(cancelled(code, 'ThrottlingError'));
      await expect(sendTransaction(table, [])).rejects.toThrow('cancelled');
      expect(tokens).toHaveLength(1);
    },
  );

  it('an error that cancels no transaction is passed on', async () => {
    const { tokens, table } = clientFailing(new Error('no network'));
    await expect(sendTransaction(table, [])).rejects.toThrow('no network');
    expect(tokens).toHaveLength(1);
  });

  it('a conflict is run again, and a failed condition answers with its reasons', async () => {
    const { tokens, table } = clientFailing(
      cancelled('TransactionConflict'),
      cancelled('None', 'ConditionalCheckFailed'),
    );
    const reasons = await transactWrite(table, []);
    expect(reasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
    expect(new Set(tokens).size).toBe(2);
  });
});
