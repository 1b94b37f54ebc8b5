import { type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Key } from '../keys/key.ts';
import { type Attributes, marshall, unmarshall } from './attribute-values.ts';
import { sendTransaction } from './send-transaction.ts';
import { cancellationReasons, isConditionFailed, type Table, toKey } from './table.ts';

/** An update and its condition. In `when`, attributes are written `#name` and values `:name`. */
export interface ItemUpdate {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** Added to the stored numbers. */
  readonly add?: Readonly<Record<string, number>>;
  readonly when: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The update as DynamoDB's input; `undefined` values are left out. */
export function toUpdateInput(
  TableName: string,
  key: Key,
  { set = {}, remove = [], add = {}, when, values = {} }: ItemUpdate,
) {
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  const names = [...given.map(([name]) => name), ...remove, ...Object.keys(add), ...named(when)];
  const sets = given.map(([name]) => `#${name} = :set_${name}`);
  const adds = Object.keys(add).map((name) => `#${name} :add_${name}`);
  const all = {
    ...Object.fromEntries(given.map(([name, value]) => [`:set_${name}`, value])),
    ...Object.fromEntries(Object.entries(add).map(([name, value]) => [`:add_${name}`, value])),
    ...colons(values),
  };
  return {
    TableName,
    Key: toKey(key),
    UpdateExpression: [
      ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
      ...(remove.length > 0 ? [`REMOVE ${remove.map((name) => `#${name}`).join(', ')}`] : []),
      ...(adds.length > 0 ? [`ADD ${adds.join(', ')}`] : []),
    ].join(' '),
    ConditionExpression: when,
    ...(names.length > 0
      ? { ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])) }
      : {}),
    ...(Object.keys(all).length > 0 ? { ExpressionAttributeValues: marshall(all) } : {}),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
}

const named = (expression: string): string[] => [...expression.matchAll(/#(\w+)/g)].map(([, name]) => name!);

const colons = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));

/** Updates an item under a condition. `old` is the item before, whether it was changed or not. */
export async function updateItem(
  { client, name }: Table,
  key: Key,
  change: ItemUpdate,
): Promise<{ changed: boolean; old?: Record<string, unknown> }> {
  const found = (changed: boolean, item?: Attributes) => ({
    changed,
    ...(item ? { old: unmarshall(item) } : {}),
  });
  try {
    const update = new UpdateItemCommand({ ...toUpdateInput(name, key, change), ReturnValues: 'ALL_OLD' });
    return found(true, (await client.send(update)).Attributes);
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    return found(false, (error as { Item?: Attributes }).Item);
  }
}

/** Attempts after conflicts with concurrent writes. */
const maxAttempts = 8;

/** Writes all or nothing. Resolves with one reason for each write if a condition failed. @throws after the last conflict */
export async function transactWrite(
  table: Table,
  TransactItems: TransactWriteItem[],
): Promise<ReturnType<typeof cancellationReasons> | undefined> {
  for (let race = 1; ; race++) {
    try {
      await sendTransaction(table, TransactItems);
      return undefined;
    } catch (error) {
      const reasons = cancellationReasons(error);
      if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return reasons;
      if (race === maxAttempts || !reasons.some(({ Code }) => Code === 'TransactionConflict')) throw error;
    }
  }
}
