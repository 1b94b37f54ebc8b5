import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { DailyQuota, Follower, Followers } from '#casework/following/follower.ts';
import { instant } from '#events/envelope.ts';
import { marshall } from '../engine/attribute-values.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import { readItem, readRange } from '../engine/read-items.ts';
import { isConditionFailed, type TenantTable } from '../engine/table.ts';
import { transactWrite } from '../engine/update-item.ts';
import { followerKey, followerRange, followQuotaKey, followQuotaRange } from '../keys/case-keys.ts';

/** Followers are items of their case, so that erasing it includes them. Nothing is deleted here. */
export const dynamoFollowers = (table: TenantTable): Followers => ({
  async all(number) {
    return parseList(table, await readRange(table, followerRange(table.tenant, number)), parseFollower);
  },

  async find(number, hash) {
    const item = await readItem(table, followerKey(table.tenant, number, hash));
    return item && parseFollower(item);
  },

  async taken(addressHashes, day) {
    const places = await Promise.all(
      addressHashes.map((hash) => readRange(table, followQuotaRange(table.tenant, hash, day))),
    );
    return places.flat().length;
  },

  async add(number, { before, after, place }) {
    const failed = await transactWrite(table, [
      { Put: followerPut(table, number, before, after) },
      { Put: { TableName: table.name, ...placeItem(table.tenant, place), ConditionExpression: isNew } },
    ]);
    return failed === undefined;
  },

  async change(number, before, after) {
    try {
      await table.client.send(new PutItemCommand(followerPut(table, number, before, after)));
      return true;
    } catch (error) {
      if (!isConditionFailed(error)) throw error;
      return false;
    }
  },
});

const isNew = 'attribute_not_exists(pk)';

/** Replaces the item that was read, or adds one. */
function followerPut(
  { name, tenant }: TenantTable,
  number: string,
  before: Follower | undefined,
  after: Follower,
) {
  const key = followerKey(tenant, number, after.hash);
  const item = { ...key, entity: 'follower', v: 1, ...after, ...expiring(after.until) };
  return {
    TableName: name,
    Item: marshall(item),
    ...(before
      ? {
          ConditionExpression: '#state = :state AND askedAt = :askedAt',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: marshall({ ':state': before.state, ':askedAt': before.askedAt }),
        }
      : { ConditionExpression: isNew }),
  };
}

function placeItem(tenant: string, { addressHash, day, place, until }: DailyQuota) {
  const key = followQuotaKey(tenant, addressHash, day, place);
  return { Item: marshall({ ...key, entity: 'follow-place', v: 1, ...expiring(until) }) };
}

const expiring = (until: string | undefined) =>
  until ? { expiresAt: Math.ceil(Date.parse(until) / 1000) } : {};

const storedFollower = z.object({
  hash: z.string(),
  state: z.enum(['asked', 'confirmed', 'left']),
  askedAt: instant,
  confirmedAt: z.exactOptional(instant),
  email: z.exactOptional(z.string()),
  language: z.enum(['id', 'en']),
  until: z.exactOptional(instant),
});

/** @throws StoredItemError */
export const parseFollower = (item: Record<string, unknown>): Follower => parseItem(storedFollower, item);
