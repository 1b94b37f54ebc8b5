import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { TenantScope } from '#access/tenant-scope.ts';
import type { Inbox, InboxRow } from '#casework/list-assignments.ts';
import type { Owner } from '#complaints/assignment.ts';
import { inboxPartition } from './keys.ts';
import { type Attributes, fromItem, type Table, toItem } from './table.ts';

/** The open assignments of one owner, ranked ones first, then the nearest deadline; a bounded page at a time. */
export const dynamoInbox = ({ client, name }: Table): Inbox => ({
  async page({ tenant }: TenantScope, owner: Owner, most: number, after?: Record<string, string>) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'inbox',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: inboxPartition(tenant, owner) } },
        Limit: most,
        ...(after ? { ExclusiveStartKey: toItem(after) as Attributes } : {}),
      }),
    );
    return {
      rows: Items.map((item) => fromItem(item) as unknown as InboxRow),
      ...(LastEvaluatedKey ? { after: fromItem(LastEvaluatedKey) as Record<string, string> } : {}),
    };
  },
});
