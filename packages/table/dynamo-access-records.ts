import { randomBytes } from 'node:crypto';
import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { AccessRecords } from '#casework/access-record.ts';
import { toItem } from './attribute-values.ts';
import * as keys from './keys.ts';
import type { Table } from './table.ts';

/** Access records in DynamoDB: one with the case, one copy by office and day, both or none. */
export const dynamoAccessRecords = ({ client, name: TableName }: Table): AccessRecords => ({
  async keep({ tenant }, record) {
    const id = randomBytes(6).toString('base64url');
    const { number, office, day, at } = record;
    const places = [keys.accessKey(tenant, number, at, id), keys.auditKey(tenant, office, day, at, id)];
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: places.map((key) => ({
          Put: {
            TableName,
            Item: toItem({ ...key, entity: 'access', v: 1, ...record }),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        })),
      }),
    );
  },
});
