import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { itemBytes } from '../read-units.ts';

export type ItemAttributes = Record<string, AttributeValue>;

/** An index by its keys, and what it carries beside them. */
export interface Index {
  readonly name: string;
  readonly keys: readonly [pk: string, sk: string];
  readonly carried: readonly string[];
}

const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** Units of a write to the table: a KB a unit, by the larger of what was and what is; a transaction writes twice. */
export function tableUnits(
  before: ItemAttributes | undefined,
  after: ItemAttributes | undefined,
  together: boolean,
) {
  const bytes = Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0);
  return unitsOf(bytes) * (together ? 2 : 1);
}

/**
 * Units of what a write does to an index: nothing where what it carries stays, one write where that changes, and two,
 * a removal and a put, where the key changes. Indexes are written after the transaction, and not twice.
 */
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
