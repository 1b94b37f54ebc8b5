import { isDeepStrictEqual } from 'node:util';
import {
  DescribeTableCommand,
  type DescribeTableCommandOutput,
  DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '#table/engine/table.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { itemBytes, readUnits } from '../read-units.ts';
import { type Index, type ItemAttributes, indexUnits, tableUnits } from './write-units.ts';

export interface RequestCounts {
  calls: number;
  readUnits: number;
  /** By target: the table, or an index. */
  readonly writes: Map<string, number>;
  /** Table writes if transactions did not cost double: subtract half of these. */
  unitsTogether: number;
  /** Table writes of unchanged items. */
  unchangedUnits: number;
  /** For the part of items beyond 1 KB. */
  unitsBeyondKb: number;
}

export interface CountedTable {
  readonly requests: RequestCounts;
  readonly items: ReadonlyMap<string, ItemAttributes>;
  /** As the stream would deliver them. */
  takeEntries(): ItemAttributes[];
}

interface Write {
  readonly Item?: ItemAttributes;
  readonly Key?: ItemAttributes;
}

/** Reads each item after a write with another client; concurrent writes to one item are not supported. */
export async function countedTable(table: Table, endpoint: string): Promise<CountedTable> {
  const beside = new DynamoDBClient(awsClient(endpoint));
  const indexes = indexesOf(await beside.send(new DescribeTableCommand({ TableName: table.name })));
  const items = new Map<string, ItemAttributes>();
  const entries: ItemAttributes[] = [];
  const requests: RequestCounts = {
    calls: 0,
    readUnits: 0,
    writes: new Map(),
    unitsTogether: 0,
    unchangedUnits: 0,
    unitsBeyondKb: 0,
  };
  const add = (what: string, units: number) => {
    if (units > 0) requests.writes.set(what, (requests.writes.get(what) ?? 0) + units);
  };

  async function written(write: Write, together: boolean, isCheck: boolean): Promise<void> {
    const { pk, sk } = (write.Key ?? write.Item)!;
    const name = `${pk!.S} ${sk!.S}`;
    const before = items.get(name);
    const { Item: after } = await beside.send(
      new GetItemCommand({ TableName: table.name, Key: { pk: pk!, sk: sk! }, ConsistentRead: true }),
    );
    const units = tableUnits(before, after, together);
    const entity = (after ?? before)?.entity?.S ?? 'other';
    add(`table: ${entity}`, units);
    if (together) requests.unitsTogether += units;
    requests.unitsBeyondKb += units - (together ? 2 : 1);
    for (const index of indexes) add(`index: ${index.name}`, indexUnits(before, after, index));
    if (!isCheck && before && isDeepStrictEqual(before, after)) requests.unchangedUnits += units;
    if (after) items.set(name, after);
    else items.delete(name);
    if (entity === 'timeline' && !before && after) entries.push(after);
  }

  function read(input: object, output: object): void {
    const { ConsistentRead = false } = input as { ConsistentRead?: boolean };
    const { Items, Item, Responses } = output as {
      Items?: ItemAttributes[];
      Item?: ItemAttributes;
      Responses?: Record<string, ItemAttributes[]>;
    };
    const sizes = (found: readonly ItemAttributes[]) => found.reduce((sum, item) => sum + itemBytes(item), 0);
    if (Responses) {
      const { RequestItems } = input as {
        RequestItems: Record<string, { Keys: []; ConsistentRead?: boolean }>;
      };
      const { Keys, ConsistentRead: isConsistent = false } = RequestItems[table.name]!;
      const found = Responses[table.name] ?? [];
      for (const item of found) requests.readUnits += readUnits(itemBytes(item), isConsistent);
      requests.readUnits += (Keys.length - found.length) * readUnits(0, isConsistent);
    } else requests.readUnits += readUnits(sizes(Items ?? (Item ? [Item] : [])), ConsistentRead);
  }

  table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        requests.calls += 1;
        const input = args.input as Write & { TransactItems?: Record<string, Write>[] };
        const isRead = /^(Query|GetItem|BatchGetItem)Command$/.test(String(commandName));
        const result = await next(args).catch(async (error: unknown) => {
          if (!isRead) await writes(input);
          throw error;
        });
        if (isRead) read(input, result.output as object);
        else await writes(input);
        return result;
      },
    { step: 'initialize', name: 'count-units' },
  );

  async function writes(input: Write & { TransactItems?: Record<string, Write>[] }): Promise<void> {
    if (!input.TransactItems) return written(input, false, false);
    for (const one of input.TransactItems)
      for (const [kind, write] of Object.entries(one)) await written(write, true, kind === 'ConditionCheck');
  }

  return { requests, items, takeEntries: () => entries.splice(0) };
}

const indexesOf = ({ Table: described }: DescribeTableCommandOutput): Index[] =>
  described!.GlobalSecondaryIndexes!.map(({ IndexName, KeySchema, Projection }) => {
    const [pk, sk] = KeySchema!.map(({ AttributeName }) => AttributeName!);
    return { name: IndexName!, keys: [pk!, sk!], carried: Projection?.NonKeyAttributes ?? [] };
  });
