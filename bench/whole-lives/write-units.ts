import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { itemBytes } from '../read-units.ts';

export type ItemAttributes = Record<string, AttributeValue>;

export interface Index {
  readonly name: string;
  readonly keys: readonly [pk: string, sk: string];
  readonly carried: readonly string[];
}

const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** One per KB of the larger of old and new item, double in a transaction. */
export function tableUnits(
  before: ItemAttributes | undefined,
  after: ItemAttributes | undefined,
  together: boolean,
) {
  const bytes = Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0);
  return unitsOf(bytes) * (together ? 2 : 1);
}

/** None if the attributes stay, one if they change, two (delete and put) for another key; never doubled. */
export function indexUnits(
  before: ItemAttributes | undefined,
  after: ItemAttributes | undefined,
  index: Index,
) {
  const [was, is] = [rowIn(index, before), rowIn(index, after)];
  if (was && is && index.keys.every((key) => was[key]!.S === is[key]!.S))
    return isDeepStrictEqual(was, is) ? 0 : unitsOf(Math.max(itemBytes(was), itemBytes(is)));
  return [was, is].reduce((sum, row) => sum + (row ? unitsOf(itemBytes(row)) : 0), 0);
}

function rowIn({ keys, carried }: Index, item: ItemAttributes | undefined): ItemAttributes | undefined {
  if (!item || keys.some((key) => !item[key])) return undefined;
  return Object.fromEntries(
    ['pk', 'sk', ...keys, ...carried].flatMap((name) => (item[name] ? [[name, item[name]]] : [])),
  );
}
