import * as z from 'zod/mini';
import { logError } from '#telemetry/log.ts';
import type { Table } from './table.ts';

/** Counts the items that lists left out; the alarm `stored-item-left-out` watches it. */
export const leftOutMetric = 'StoredItemLeftOut';

type Item = Readonly<Record<string, unknown>>;

/** A stored item has another shape than we write. Names its key and the faulty fields, never their contents. */
export class StoredItemError extends Error {
  override readonly name = 'StoredItemError';

  constructor({ pk, sk }: Item, fields: readonly string[]) {
    super(`the item ${String(pk)} ${String(sk)} has an unexpected shape: ${fields.join(', ')}`);
  }
}

/**
 * The value as the schema describes it: the item itself, or the part of it that the schema covers.
 * @throws StoredItemError with the key of the item
 */
export function parseItem<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: Item,
  item: Item = value,
): z.output<Schema> {
  const { success, data, error } = z.safeParse(schema, value);
  if (success) return data;
  throw new StoredItemError(
    item,
    error.issues.map(({ path, code }) => `${path.join('.')} ${code}`),
  );
}

/** The items that the parser accepts. Each other one is logged, counted and left out, so that it hides none (ADR 51). */
export const parseList = <Of>(
  { metric }: Pick<Table, 'metric'>,
  items: readonly Item[],
  parse: (item: Item) => Of,
): Of[] =>
  items.flatMap((item) => {
    try {
      return [parse(item)];
    } catch (error) {
      if (!(error instanceof StoredItemError)) throw error;
      logError('a stored item was left out of a list', error);
      metric?.(leftOutMetric, 1);
      return [];
    }
  });
