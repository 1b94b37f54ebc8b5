import { QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { LetterStore, LetterWriteResult } from '#casework/letters/letter-store.ts';
import { plainNumber } from '#letters/letter-number.ts';
import { textsOf } from '../complaints/complaints.ts';
import { parseIdempotencyRecord } from '../complaints/idempotency-items.ts';
import { parseLetterEntry } from '../complaints/parse-entry.ts';
import { marshall, unmarshall } from '../engine/attribute-values.ts';
import { batchGet } from '../engine/batch-get.ts';
import { dueAt } from '../engine/due-kind.ts';
import { parseList } from '../engine/parse-item.ts';
import { readItem, readRange } from '../engine/read-items.ts';
import { sendTransaction } from '../engine/send-transaction.ts';
import { cancellationReasons, type Table, type TenantTable } from '../engine/table.ts';
import { toUpdateInput, transactWrite, updateItem } from '../engine/update-item.ts';
import { idempotencyKey, indexes } from '../keys/case-keys.ts';
import {
  letterEntryRange,
  letterKey,
  letterNumberKey,
  letterRunKey,
  lettersPartition,
  letterTextKey,
  pendingReprimandsPartition,
  registerKey,
} from '../keys/letter-keys.ts';
import { allocatedMark, keyOfPendingReprimand, letterItemVersion, letterWrites } from './letter-items.ts';
import { parseLetter, parseLetterNumber, parsePendingReprimand, parseRegister } from './parse-letter.ts';

/** Letters in DynamoDB: one transaction writes a command's whole effect, and gives out no number twice. */
export const dynamoLetters = (table: TenantTable): LetterStore => ({
  async addPending(mark, runAt) {
    const key = keyOfPendingReprimand(table.tenant, mark);
    const item = marshall({ ...key, entity: 'pending-reprimand', v: letterItemVersion, ...mark });
    // An existing reprimand, in a letter or not, leaves the run as it is.
    await transactWrite(table, [
      { Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } },
      {
        Update: toUpdateInput(table.name, letterRunKey(table.tenant, runAt), dueRun(table.tenant, runAt)),
      },
    ]);
  },

  async pending() {
    const pk = pendingReprimandsPartition(table.tenant);
    const items = await readRange(table, { pk, from: '0', to: '~' });
    return items.filter(({ takenAt }) => takenAt === undefined).map(parsePendingReprimand);
  },

  async drop(marks, at) {
    for (const mark of marks)
      await updateItem(table, keyOfPendingReprimand(table.tenant, mark), {
        ...allocatedMark(at),
        when: 'attribute_exists(pk) AND attribute_not_exists(#draft)',
      });
  },

  async settleRun(runAt, next) {
    // The next run is written first: after a crash in between this one is repeated.
    if (next) await updateItem(table, letterRunKey(table.tenant, next), dueRun(table.tenant, next));
    await updateItem(table, letterRunKey(table.tenant, runAt), {
      remove: ['gsi2pk', 'gsi2sk'],
      when: 'attribute_exists(pk)',
    });
  },

  async load(letter) {
    const item = await readItem(table, letterKey(table.tenant, letter));
    return item && parseLetter(item);
  },

  async timeline(letter, after = 0) {
    const items = await readRange(table, letterEntryRange(table.tenant, letter, after));
    return items.map(parseLetterEntry);
  },

  async texts(letter, ids) {
    const items = await batchGet(
      table,
      [...new Set(ids)].map((id) => letterTextKey(table.tenant, letter, id)),
    );
    return textsOf(items);
  },

  async lastCount(year) {
    const item = await readItem(table, registerKey(table.tenant, year));
    return item ? parseRegister(item) : 0;
  },

  async letterWithNumber(number) {
    const item = await readItem(table, letterNumberKey(table.tenant, plainNumber(number)));
    return item && parseLetterNumber(item);
  },

  async idempotencyRecord(keyHash) {
    const item = await readItem(table, idempotencyKey(table.tenant, keyHash));
    return item && parseIdempotencyRecord(item);
  },

  save: (saving) => write(table, letterWrites(table.name, table.tenant, saving)),

  async page(agency, most, before) {
    const { client, name } = table;
    const n = agency ? indexes.received : indexes.inbox;
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: agency ? 'received' : 'inbox',
        KeyConditionExpression: `gsi${n}pk = :pk${before ? ` AND gsi${n}sk < :before` : ''}`,
        ExpressionAttributeValues: marshall({
          ':pk': lettersPartition(table.tenant, agency),
          ...(before ? { ':before': before } : {}),
        }),
        ScanIndexForward: false,
        Limit: most,
      }),
    );
    const ids = Items.map((item) => item[`gsi${n}sk`]!.S!);
    const items = await batchGet(
      table,
      ids.map((id) => letterKey(table.tenant, id)),
    );
    const letters = new Map(parseList(table, items, parseLetter).map((letter) => [letter.id, letter]));
    return {
      letters: ids.flatMap((id) => letters.get(id) ?? []),
      ...(LastEvaluatedKey ? { next: ids.at(-1)! } : {}),
    };
  },
});

const dueRun = (tenant: string, runAt: string) => ({
  set: {
    entity: 'letter-run',
    v: letterItemVersion,
    tenant,
    ...dueAt('letter-run', runAt, `${tenant}/letters`),
  },
  when: 'attribute_not_exists(pk) OR attribute_exists(pk)',
});

/** A concurrent command shows as a failed condition or as a conflict. */
async function write(table: Table, TransactItems: TransactWriteItem[]): Promise<LetterWriteResult> {
  try {
    await sendTransaction(table, TransactItems);
    return 'saved';
  } catch (error) {
    const reasons = cancellationReasons(error);
    const failed = reasons.filter(({ Code }) => Code === 'ConditionalCheckFailed');
    const conflicts = reasons.some(({ Code }) => Code === 'TransactionConflict');
    const [{ Item } = {}, ...others] = failed;
    // If another condition failed too, a concurrent command won or this one is a repeat.
    if (Item && unmarshall(Item).entity === 'letter-number' && others.length === 0 && !conflicts)
      return 'number-taken';
    if (failed.length > 0 || conflicts) return 'changed';
    throw error;
  }
}
