import { type AttributeValue, paginateScan, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { trackingNumber } from '#casework/identifiers/tracking-number.ts';
import type { Table } from '#table/engine/table.ts';
import { writeAll } from '../store/write-all.ts';

type Item = Record<string, AttributeValue>;

/** Copies all items of the cases of these numbers under new numbers until there are `cases` copies. */
export async function fill(table: Table, models: readonly string[], cases: number): Promise<number> {
  const items = await itemsOf(table, models);
  const copies = function* (marked: boolean) {
    for (let n = 0; n < cases; n++) {
      const model = models[n % models.length]!;
      for (const item of items.get(model)!)
        if (!marked || isEntry(item)) yield put(copyOf(item, model, numberOf(n)), marked);
    }
  };
  // The publisher takes only new entries from the stream, and the models' messages were sent: its copies come as changes.
  await writeAll(table, copies(false));
  await writeAll(table, copies(true));
  return models.reduce((sum, model) => sum + items.get(model)!.length, 0) / models.length;
}

const isEntry = ({ entity }: Item): boolean => entity?.S === 'timeline';

const put = (item: Item, marked: boolean): WriteRequest => ({
  PutRequest: { Item: isEntry(item) && !marked ? { ...item, entity: { S: 'unmarked' } } : item },
});

async function itemsOf({ client, name }: Table, models: readonly string[]): Promise<Map<string, Item[]>> {
  const found = new Map<string, Item[]>(models.map((model) => [model, []]));
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name }))
    for (const item of Items)
      found.get(models.find((model) => JSON.stringify(item).includes(model))!)?.push(item);
  return found;
}

function copyOf(item: Item, model: string, number: string): Item {
  const copy = renamed(item, model, number) as Item;
  const isInPlace = copy.pk!.S === item.pk!.S && copy.sk!.S === item.sk!.S;
  return isInPlace ? { ...copy, pk: { S: `${copy.pk!.S}#${number}` } } : copy;
}

function renamed(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.replaceAll(from, to);
  if (Array.isArray(value)) return value.map((one) => renamed(one, from, to));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, from, to)]));
}

/** Deterministic; a real number is random, so it is hardly among them. */
function numberOf(n: number): string {
  const digits = Array.from({ length: 7 }, (_, place) => Math.floor(n / 32 ** place) % 32);
  return trackingNumber('KLT', Uint8Array.from(digits));
}
