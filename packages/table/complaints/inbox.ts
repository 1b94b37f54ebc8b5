import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { CommandError } from '#casework/records/errors.ts';
import type { Inbox, InboxRow } from '#casework/views/list-assignments.ts';
import type { Owner } from '#events/assignments.ts';
import { type Attributes, unmarshall } from '../engine/attribute-values.ts';
import type { TenantTable } from '../engine/table.ts';
import { inboxPartition } from '../keys.ts';

/** The open assignments of one owner, ranked ones first, then the nearest deadline; a bounded page at a time. */
export const dynamoInbox = ({ client, name, tenant }: TenantTable): Inbox => ({
  async page(owner: Owner, most: number, after?: Record<string, string>) {
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
      rows: Items.map((item) => unmarshall(item) as unknown as InboxRow),
      ...(LastEvaluatedKey ? { after: unmarshall(LastEvaluatedKey) as Record<string, string> } : {}),
    };
  },
});

/** A cursor comes from outside: the partition is the caller's own whatever it says, only the place in it is taken. */
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
