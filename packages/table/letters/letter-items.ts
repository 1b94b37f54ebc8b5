import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  type LetterWrite,
  type PendingReprimandRef,
  pendingReprimandName,
} from '#casework/letters/letter-store.ts';
import { plainNumber } from '#letters/letter-number.ts';
import { idempotencyWrites } from '../complaints/idempotency-items.ts';
import { marshall } from '../engine/attribute-values.ts';
import { toKey } from '../engine/table.ts';
import { toUpdateInput } from '../engine/update-item.ts';
import { caseKey, changedKey } from '../keys/case-keys.ts';
import type { Key } from '../keys/key.ts';
import {
  letterEntryKey,
  letterKey,
  letterNumberKey,
  lettersKey,
  letterTextKey,
  pendingReprimandKey,
  registerKey,
} from '../keys/letter-keys.ts';

/** Version of the items' shape. */
export const letterItemVersion = 1;

export const keyOfPendingReprimand = (tenant: string, mark: PendingReprimandRef): Key =>
  pendingReprimandKey(tenant, pendingReprimandName(mark));

/** Days for which a finished reprimand stays, so that a redelivered event creates no second one. */
const keptFor = 90;

export const allocatedMark = (at: string) => ({
  set: { takenAt: at, expiresAt: Math.ceil(Date.parse(at) / 1000) + keptFor * 86_400 },
});

/** All writes of a command on a letter: letter, entry and register first, then reprimands, cases, texts and key. */
export function letterWrites(TableName: string, tenant: string, write: LetterWrite): TransactWriteItem[] {
  const { after, entry, texts = [], claims = [], completes = [], unchangedCases = [], idempotency } = write;
  const { id } = after;
  const put = (item: object): TransactWriteItem => ({
    Put: { TableName, Item: marshall(item), ConditionExpression: 'attribute_not_exists(pk)' },
  });
  const onMark = (
    mark: PendingReprimandRef,
    update: Parameters<typeof toUpdateInput>[2],
  ): TransactWriteItem => ({
    Update: toUpdateInput(TableName, keyOfPendingReprimand(tenant, mark), update),
  });
  const held = { when: '#draft = :draft AND attribute_not_exists(#takenAt)', values: { draft: id } };
  return [
    letterWrite(TableName, tenant, write),
    put({
      ...letterEntryKey(tenant, id, entry.sequence),
      entity: 'timeline',
      ...entry,
      ...changedKey(tenant, entry.recordedAt, id, entry.sequence),
    }),
    ...registerWrites(TableName, tenant, write),
    ...claims.map((mark) =>
      onMark(mark, {
        set: { draft: id },
        when: 'attribute_exists(pk) AND attribute_not_exists(#draft) AND attribute_not_exists(#takenAt)',
      }),
    ),
    ...completes.map((mark) => onMark(mark, { ...allocatedMark(entry.recordedAt), ...held })),
    ...unchangedCases.map(({ number, sequence }) => ({
      ConditionCheck: {
        TableName,
        Key: toKey(caseKey(tenant, number)),
        ConditionExpression: '#state.#sequence = :sequence',
        ExpressionAttributeNames: { '#state': 'state', '#sequence': 'sequence' },
        ExpressionAttributeValues: { ':sequence': { N: String(sequence) } },
      },
    })),
    ...texts.map((text) =>
      put({ ...letterTextKey(tenant, id, text.id), entity: 'text', v: letterItemVersion, ...text }),
    ),
    ...idempotencyWrites(TableName, tenant, idempotency),
  ];
}

function letterWrite(TableName: string, tenant: string, { before, after }: LetterWrite): TransactWriteItem {
  const { id, agency } = after;
  const item = {
    ...letterKey(tenant, id),
    entity: 'letter',
    v: letterItemVersion,
    letter: after,
    ...lettersKey(tenant, agency, id),
  };
  return {
    Put: {
      TableName,
      Item: marshall(item),
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
  { registerCount, letterNumber, after }: LetterWrite,
): TransactWriteItem[] {
  if (letterNumber === undefined) return [];
  const key = letterNumberKey(tenant, plainNumber(letterNumber));
  const number: TransactWriteItem = {
    Put: {
      TableName,
      Item: marshall({ ...key, entity: 'letter-number', v: letterItemVersion, letter: after.id }),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
  if (!registerCount) return [number];
  return [
    number,
    {
      Update: toUpdateInput(TableName, registerKey(tenant, registerCount.year), {
        set: { entity: 'letter-register', v: letterItemVersion, last: registerCount.count },
        when: registerCount.before === 0 ? 'attribute_not_exists(#last)' : '#last = :before',
        ...(registerCount.before === 0 ? {} : { values: { before: registerCount.before } }),
      }),
    },
  ];
}
