import { QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { CommandError } from '#casework/records/errors.ts';
import type { DeskInbox } from '#casework/views/list-desk.ts';
import { assignment, type Owner } from '#events/assignments.ts';
import { urgency } from '#events/envelope.ts';
import { stages } from '#events/vocabulary.ts';
import { type Attributes, unmarshall } from '../engine/attribute-values.ts';
import { batchGet } from '../engine/batch-get.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import type { TenantTable } from '../engine/table.ts';
import { caseKey, inboxPartition } from '../keys/case-keys.ts';

const { kind, owner, deadlines } = assignment.shape;
/** What the index carries of an assignment and its complaint. */
const inboxRow = z.object({
  ...{ kind, owner, deadlines, urgency },
  number: z.string(),
  title: z.exactOptional(z.string()),
  category: z.string(),
  stage: z.enum(stages),
  rank: z.int(),
});

const placedCase = z.object({
  state: z.object({ number: z.string(), place: z.object({ district: z.exactOptional(z.string()) }) }),
});

const startKeys = z.record(z.string(), z.string());

/** The open assignments of one owner, ranked ones first, then the nearest deadline; a bounded page at a time. */
export const dynamoInbox = (table: TenantTable): DeskInbox => ({
  async page(owner: Owner, most: number, after?: Record<string, string>) {
    const { client, name, tenant } = table;
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'inbox',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: inboxPartition(tenant, owner) } },
        Limit: most,
        ...(after ? { ExclusiveStartKey: startKey(tenant, owner, after) } : {}),
      }),
    );
    return {
      rows: parseList(table, Items.map(unmarshall), (item) => parseItem(inboxRow, item)),
      ...(LastEvaluatedKey ? { after: z.parse(startKeys, unmarshall(LastEvaluatedKey)) } : {}),
    };
  },

  // The index does not carry the place, and its projection cannot change.
  async districts(numbers: readonly string[]) {
    const items = await batchGet(
      table,
      [...new Set(numbers)].map((number) => caseKey(table.tenant, number)),
      'eventual',
    );
    return new Map(
      parseList(table, items, (item) => parseItem(placedCase, item)).flatMap(
        ({ state: { number, place } }): [string, string][] =>
          place.district === undefined ? [] : [[number, place.district]],
      ),
    );
  },
});

/** A cursor comes from outside: only the place is taken from it, never the partition. */
function startKey(tenant: string, owner: Owner, { pk, sk, gsi1sk }: Record<string, string>): Attributes {
  if (!pk || !sk || !gsi1sk)
    throw new CommandError({ failure: 'fields', fields: [{ field: 'cursor', code: 'bad-value' }] });
  return {
    pk: { S: pk },
    sk: { S: sk },
    gsi1pk: { S: inboxPartition(tenant, owner) },
    gsi1sk: { S: gsi1sk },
  };
}
