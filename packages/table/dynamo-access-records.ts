import { randomBytes } from 'node:crypto';
import { QueryCommand, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { AccessPage, AccessRecord, AccessRecords } from '#casework/access-record.ts';
import { fromItem, toItem } from './attribute-values.ts';
import * as keys from './keys.ts';
import type { Table } from './table.ts';

const pageSize = 200;

/** One record with the case, one copy by office and day: both or none. */
export function accessWrites(TableName: string, tenant: string, record: AccessRecord): TransactWriteItem[] {
  const id = randomBytes(6).toString('base64url');
  const { number, office, day, at } = record;
  const places = [
    ...(number ? [keys.accessKey(tenant, number, at, id)] : []),
    keys.auditKey(tenant, office, day, at, id),
  ];
  return places.map((key) => ({
    Put: {
      TableName,
      Item: toItem({ ...key, entity: 'access', v: 1, ...record }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }));
}

/** Access records in DynamoDB: one with the case, one copy by office and day, both or none. */
export function dynamoAccessRecords({ client, name: TableName }: Table): AccessRecords {
  /** `after` is the place in the list alone: the partition is the one asked for, whoever made it up. */
  async function page({ pk, sk }: keys.Key, after = ''): Promise<AccessPage> {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: sk ? 'pk = :pk AND begins_with(sk, :sk)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk }, ...(sk ? { ':sk': { S: sk } } : {}) },
        Limit: pageSize,
        ...(after ? { ExclusiveStartKey: { pk: { S: pk }, sk: { S: `${sk}${after}` } } } : {}),
      }),
    );
    const last = LastEvaluatedKey?.sk?.S?.slice(sk.length);
    return {
      records: Items.map((item) => readAccess(fromItem(item))),
      ...(last ? { next: last } : {}),
    };
  }

  return {
    async keep({ tenant }, record) {
      const TransactItems = accessWrites(TableName, tenant, record);
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
    },

    byOffice: ({ tenant }, office, day, after) =>
      page({ pk: keys.auditPartition(tenant, office, day), sk: '' }, after),

    ofCase: ({ tenant }, number, after) => page(keys.accessPrefix(tenant, number), after),
  };
}

/** A record without the table's own attributes. */
export const readAccess = ({ number, at, day, office, why, fields }: Record<string, unknown>): AccessRecord =>
  ({ ...(number ? { number } : {}), ...{ at, day, office, why, fields } }) as AccessRecord;
