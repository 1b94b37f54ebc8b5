import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Attributes = Record<string, AttributeValue>;

const bytesIn = (text: string): number => Buffer.byteLength(text, 'utf8');

/** As DynamoDB counts (developer guide, "DynamoDB item sizes and formats"). */
export const itemBytes = (item: Attributes): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + bytesIn(name) + valueBytes(value), 0);

function valueBytes({ S, N, B, BOOL, NULL, L, M, SS, NS }: AttributeValue): number {
  if (S !== undefined) return bytesIn(S);
  if (N !== undefined) return numberBytes(N);
  if (B !== undefined) return B.length;
  if (BOOL !== undefined || NULL !== undefined) return 1;
  if (L) return L.reduce((sum, value) => sum + 1 + valueBytes(value), 3);
  if (M) return itemBytes(M) + Object.keys(M).length + 3;
  return (SS?.map(bytesIn) ?? NS?.map(numberBytes) ?? []).reduce((sum, bytes) => sum + bytes, 0);
}

const numberBytes = (digits: string): number =>
  Math.ceil(digits.replaceAll(/[-.]|^0+/g, '').length / 2) + (digits.startsWith('-') ? 2 : 1);

/** One per 4 KB, half of that if eventually consistent, and a minimum for nothing. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

/** Computed from the returned items; none of our reads filters. */
export async function unitsReadBy(client: DynamoDBClient, task: () => Promise<unknown>) {
  const read = { units: 0, items: 0, calls: 0 };
  const name = 'count-read-units';
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      const { Items, Item } = result.output as { Items?: Attributes[]; Item?: Attributes };
      const items = Items ?? (Item ? [Item] : []);
      if (context.commandName === 'QueryCommand' || context.commandName === 'GetItemCommand') {
        const { ConsistentRead = false } = args.input as { ConsistentRead?: boolean };
        const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
        read.units += readUnits(bytes, ConsistentRead);
        read.items += items.length;
        read.calls += 1;
      }
      return result;
    },
    { step: 'initialize', name },
  );
  await task();
  client.middlewareStack.remove(name);
  return read;
}
