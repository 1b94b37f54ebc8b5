import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  type LetterWrite,
  type PendingReprimandRef,
  pendingReprimandName,
} from '#casework/letters/letter-store.ts';
import { plainNumber } from '#letters/letter-number.ts';
import type { PendingReprimand } from '#letters/pending-reprimand.ts';
import { markerWrites } from '../complaints/complaints.ts';
import { toItem } from '../engine/attribute-values.ts';
import { asUpdate } from '../engine/change-item.ts';
import { toKey } from '../engine/table.ts';
import * as keys from '../keys.ts';

/** Version of the shape of items; a reader knows all that were ever written. */
export const itemVersion = 1;

export const keyOfMark = (tenant: string, mark: PendingReprimandRef): keys.Key =>
  keys.markKey(tenant, pendingReprimandName(mark));

export function markOfItem(item: Record<string, unknown>): PendingReprimand {
  const { form, assignment, deadline, number, agency, reachedAt, draft } =
    item as unknown as PendingReprimand;
  return { form, assignment, deadline, number, agency, reachedAt, ...(draft ? { draft } : {}) };
}

/** A mark that is done with stands for a while, so that its event coming again sets no second one, and expires. Days. */
const keptFor = 90;

/** A mark that is done with. */
export const takenMark = (at: string) => ({
  set: { takenAt: at, expiresAt: Math.ceil(Date.parse(at) / 1000) + keptFor * 86_400 },
});

/** All writes of a command on a letter: letter, entry and register first, then marks, cases, words and key. */
export function letterWrites(TableName: string, tenant: string, saving: LetterWrite): TransactWriteItem[] {
  const { after, entry, texts = [], joins = [], takes = [], seen = [], marker } = saving;
  const { id } = after;
  const put = (item: object): TransactWriteItem => ({
    Put: { TableName, Item: toItem(item), ConditionExpression: 'attribute_not_exists(pk)' },
  });
  const onMark = (mark: PendingReprimandRef, change: Parameters<typeof asUpdate>[2]): TransactWriteItem => ({
    Update: asUpdate(TableName, keyOfMark(tenant, mark), change),
  });
  const held = { when: '#draft = :draft AND attribute_not_exists(#takenAt)', values: { draft: id } };
  return [
    letterWrite(TableName, tenant, saving),
    put({
      ...keys.letterEntryKey(tenant, id, entry.sequence),
      entity: 'timeline',
      ...entry,
      ...keys.changedKey(tenant, entry.recordedAt, id, entry.sequence),
    }),
    ...registerWrites(TableName, tenant, saving),
    ...joins.map((mark) =>
      onMark(mark, {
        set: { draft: id },
        when: 'attribute_exists(pk) AND attribute_not_exists(#draft) AND attribute_not_exists(#takenAt)',
      }),
    ),
    ...takes.map((mark) => onMark(mark, { ...takenMark(entry.recordedAt), ...held })),
    ...seen.map(({ number, sequence }) => ({
      ConditionCheck: {
        TableName,
        Key: toKey(keys.caseKey(tenant, number)),
        ConditionExpression: '#state.#sequence = :sequence',
        ExpressionAttributeNames: { '#state': 'state', '#sequence': 'sequence' },
        ExpressionAttributeValues: { ':sequence': { N: String(sequence) } },
      },
    })),
    ...texts.map((text) =>
      put({ ...keys.letterTextKey(tenant, id, text.id), entity: 'text', v: itemVersion, ...text }),
    ),
    ...markerWrites(TableName, tenant, marker),
  ];
}

function letterWrite(TableName: string, tenant: string, { before, after }: LetterWrite): TransactWriteItem {
  const { id, agency } = after;
  const item = {
    ...keys.letterKey(tenant, id),
    entity: 'letter',
    v: itemVersion,
    letter: after,
    ...keys.lettersKey(tenant, agency, id),
  };
  return {
    Put: {
      TableName,
      Item: toItem(item),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...(before
        ? {
            ConditionExpression: '#letter.#sequence = :sequence',
            ExpressionAttributeNames: { '#letter': 'letter', '#sequence': 'sequence' },
            ExpressionAttributeValues: { ':sequence': { N: String(before.sequence) } },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  };
}

/** The register gives each number after the one before, so that none is missing; no two letters bear one. */
function registerWrites(
  TableName: string,
  tenant: string,
  { count, numbered, after }: LetterWrite,
): TransactWriteItem[] {
  if (numbered === undefined) return [];
  const key = keys.letterNumberKey(tenant, plainNumber(numbered));
  const number: TransactWriteItem = {
    Put: {
      TableName,
      Item: toItem({ ...key, entity: 'letter-number', v: itemVersion, letter: after.id }),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
  if (!count) return [number];
  return [
    number,
    {
      Update: asUpdate(TableName, keys.registerKey(tenant, count.year), {
        set: { entity: 'letter-register', v: itemVersion, last: count.count },
        when: count.before === 0 ? 'attribute_not_exists(#last)' : '#last = :before',
        ...(count.before === 0 ? {} : { values: { before: count.before } }),
      }),
    },
  ];
}
