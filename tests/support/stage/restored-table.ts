import { randomUUID } from 'node:crypto';
import { BatchWriteItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { Table } from '#table/engine/table.ts';
import { caseKey } from '#table/keys/case-keys.ts';
import { configPartition } from '#table/keys/tenant-keys.ts';
import { indexTemplates } from '../table/index-templates.ts';
import { makeTableAt } from '../table/table-stores.ts';
import { stage } from './stage.ts';
import { testStageTable } from './stage-table.ts';

type Items = Awaited<ReturnType<typeof itemsUnder>>;

async function itemsUnder({ client, name }: Table, pk: string) {
  const items = [];
  const query = { TableName: name, ConsistentRead: true, KeyConditionExpression: 'pk = :pk' };
  for await (const page of paginateQuery(
    { client },
    { ...query, ExpressionAttributeValues: { ':pk': { S: pk } } },
  ))
    items.push(...(page.Items ?? []));
  return items;
}

/** Includes the configuration of the cases. */
export async function backupOf(...numbers: string[]): Promise<Items> {
  const partitions = [
    configPartition(stage.tenant),
    ...numbers.map((number) => caseKey(stage.tenant, number).pk),
  ];
  return (await Promise.all(partitions.map((pk) => itemsUnder(testStageTable(), pk)))).flat();
}

/** Restored beside the stage's own table. */
export async function restoredTable(backup: Items) {
  const made = await makeTableAt(stage.emulator, `restored-${randomUUID()}`, indexTemplates());
  const { table, drop } = made;
  for (let at = 0; at < backup.length; at += 25) {
    const writes = backup.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: writes } }));
  }
  return {
    name: table.name,
    itemsOf: async (number: string) =>
      JSON.stringify(await itemsUnder(table, caseKey(stage.tenant, number).pk)),
    async drop() {
      await drop();
      table.client.destroy();
    },
  };
}
