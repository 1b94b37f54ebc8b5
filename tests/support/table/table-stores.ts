import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { dynamoContacts } from '#table/complaints/contacts.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { dynamoInbox } from '#table/complaints/inbox.ts';
import { dynamoOpenCases } from '#table/complaints/open-cases.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { dynamoWorklist } from '#table/complaints/worklist.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { type Table, type TenantTable, tenantTable } from '#table/engine/table.ts';
import { accessKey, auditKey, indexes } from '#table/keys/case-keys.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { dynamoDataSubjects } from '#table/personal-data/data-subjects.ts';
import { awsClient } from '../../../infra/local/aws-environment.ts';
import type { CaseStores, StoresOf } from './case-stores.ts';

export const tableStores =
  (table: Table): StoresOf =>
  (scope) =>
    tableStoresOf(tenantTable(table, scope));

const tableStoresOf = (table: TenantTable): CaseStores => ({
  complaints: dynamoComplaints(table),
  attachments: dynamoAttachments(table),
  inbox: dynamoInbox(table),
  queue: dynamoWorklist(table),
  due: dynamoDueIndex(table),
  open: dynamoOpenCases(table),
  runs: dynamoRecomputations(table),
  contacts: dynamoContacts(table),
  people: dynamoDataSubjects(table),
  records: dynamoAccessRecords(table),
  async recordsOf({ number, office, day, at }) {
    const ofCase = accessKey(table.tenant, number ?? '', at, '');
    const ofOffice = auditKey(table.tenant, { office, day, at }, '');
    return { ofCase: await beginning(table, ofCase), ofOffice: await beginning(table, ofOffice) };
  },
});

const beginning = async ({ client, name }: Table, { pk, sk }: { pk: string; sk: string }) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: sk } },
    }),
  );
  return Items.map(unmarshall);
};

export interface IndexTemplate {
  readonly IndexName: string;
  readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: string[] };
}

/** From the template, for an engine without CloudFormation. */
export async function makeTableAt(endpoint: string, name: string, templates: readonly IndexTemplate[]) {
  const table: Table = { name, client: new DynamoDBClient(awsClient(endpoint)) };
  const pairs = [['pk', 'sk'], ...Object.values(indexes).map((n) => [`gsi${n}pk`, `gsi${n}sk`])];
  const schema = ([pk, sk]: string[]) => [
    { AttributeName: pk, KeyType: 'HASH' as const },
    { AttributeName: sk, KeyType: 'RANGE' as const },
  ];
  await table.client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: pairs
        .flat()
        .map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: schema(pairs[0]!),
      GlobalSecondaryIndexes: templates.map(({ IndexName, Projection }) => ({
        IndexName,
        KeySchema: schema(pairs[indexes[IndexName as keyof typeof indexes]]!),
        Projection: Projection as { ProjectionType: 'INCLUDE' | 'KEYS_ONLY'; NonKeyAttributes?: string[] },
      })),
    }),
  );
  return { table, drop: () => table.client.send(new DeleteTableCommand({ TableName: name })) };
}
