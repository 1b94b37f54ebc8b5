import { randomUUID } from 'node:crypto';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant } from '#events/envelope.ts';
import type { SignInRecord, SignInRecords } from '#sign-in/sign-in-record.ts';
import { marshall, unmarshall } from '../engine/attribute-values.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import type { TenantTable } from '../engine/table.ts';
import { signInRecordKey, signInRecordPrefix } from '../keys/tenant-keys.ts';

const keptMs = 365 * 24 * 3_600_000;

const stored = z.object({
  office: z.string(),
  at: instant,
  result: z.enum([
    'signed-in',
    'bad-credentials',
    'bad-code',
    'weak-password',
    'reset-required',
    'expired',
    'too-many',
  ] satisfies SignInRecord['result'][]),
  browser: z.string(),
  addressHash: z.string(),
});

/** Records of sign-ins in DynamoDB, kept for a year. */
export const dynamoSignInRecords = (table: TenantTable): SignInRecords => ({
  async add(record) {
    const key = signInRecordKey(table.tenant, record.office, record.at, randomUUID());
    const expiresAt = Math.ceil((Date.parse(record.at) + keptMs) / 1000);
    const Item = marshall({ ...key, entity: 'sign-in', v: 1, ...record, expiresAt });
    await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
  },

  async latest(office, max) {
    const { pk, sk } = signInRecordPrefix(table.tenant, office);
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: sk } },
        ScanIndexForward: false,
        Limit: max,
      }),
    );
    return parseList(table, Items.map(unmarshall), (item) => parseItem(stored, item));
  },
});
