import { randomBytes } from 'node:crypto';
import { PutItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { AccessPage, AccessRecord, AccessRecords } from '#casework/records/access-record.ts';
import { marshall, unmarshall } from '../engine/attribute-values.ts';
import type { TenantTable } from '../engine/table.ts';
import { accessKey, accessPrefix, auditKey, auditPartition } from '../keys/case-keys.ts';
import type { Key } from '../keys/key.ts';
import { parseAccess } from './parse-access.ts';

const pageSize = 200;

export const accessWrites = (TableName: string, tenant: string, record: AccessRecord): TransactWriteItem[] =>
  accessPuts(TableName, tenant, record).map((Put) => ({ Put }));

function accessPuts(TableName: string, tenant: string, record: AccessRecord) {
  const id = randomBytes(6).toString('base64url');
  const { number, at } = record;
  const places = [...(number ? [accessKey(tenant, number, at, id)] : []), auditKey(tenant, record, id)];
  return places.map((key) => ({ TableName, Item: marshall({ ...key, entity: 'access', v: 1, ...record }) }));
}

/** Access records in DynamoDB: one with the case, one copy by office and day. */
export function dynamoAccessRecords({ client, name: TableName, tenant }: TenantTable): AccessRecords {
  /** Of a cursor only the place is used, never the partition: it comes from outside. */
  async function page({ pk, sk }: Key, after = ''): Promise<AccessPage> {
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
      records: Items.map((item) => parseAccess(unmarshall(item))),
      ...(last ? { next: last } : {}),
    };
  }

  return {
    // No transaction, which costs twice: what is looked at is given when both are kept, and a death between them leaves
    // one record of a look that nobody had.
    async add(record) {
      await Promise.all(
        accessPuts(TableName, tenant, record).map((put) => client.send(new PutItemCommand(put))),
      );
    },

    byOffice: (office, day, after) => page({ pk: auditPartition(tenant, office, day), sk: '' }, after),

    ofCase: (number, after) => page(accessPrefix(tenant, number), after),
  };
}
