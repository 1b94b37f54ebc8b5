import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Worklist } from '#casework/views/worklist-position.ts';
import { expectOwn, type TenantTable } from '../engine/table.ts';
import { inboxIndexKey } from './case-items.ts';

/** Counts what an inbox lists before an assignment, up to a bound, in one read. */
export const dynamoWorklist = ({ client, name, tenant }: TenantTable): Worklist => ({
  async countAhead(complaint, assignment, most) {
    expectOwn({ tenant }, complaint);
    const { gsi1pk, gsi1sk } = inboxIndexKey(complaint, assignment);
    const { Count = 0 } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'inbox',
        KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk < :sk',
        ExpressionAttributeValues: { ':pk': { S: gsi1pk }, ':sk': { S: gsi1sk } },
        Select: 'COUNT',
        Limit: most,
      }),
    );
    return Count;
  },
});
