import * as z from 'zod/mini';
import { logError } from '#telemetry/log.ts';

type Item = Readonly<Record<string, unknown>>;

/** A stored item has another shape than we write. Names its key and the faulty fields, never their contents. */
export class StoredItemError extends Error {
  override readonly name = 'StoredItemError';

  constructor({ pk, sk }: Item, fields: readonly string[]) {
    super(`the item ${String(pk)} ${String(sk)} has an unexpected shape: ${fields.join(', ')}`);
  }
}

/** The item as the schema describes it. @throws StoredItemError */
export function parseItem<Schema extends z.ZodMiniType>(schema: Schema, item: Item): z.output<Schema> {
  const { success, data, error } = z.safeParse(schema, item);
  if (success) return data;
  throw new StoredItemError(
    item,
    error.issues.map(({ path, code }) => `${path.join('.')} ${code}`),
  );
}

/** The items that the parser accepts. Each other one is logged and left out, so that it does not hide the rest (ADR 51). */
export const parseList = <Of>(items: readonly Item[], parse: (item: Item) => Of): Of[] =>
  items.flatMap((item) => {
    try {
      return [parse(item)];
    } catch (error) {
      if (!(error instanceof StoredItemError)) throw error;
      logError('a stored item was left out of a list', error);
      return [];
    }
  });
