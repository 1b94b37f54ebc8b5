import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { OpenCases } from '#casework/recomputation/recomputation.ts';
import type { TenantTable } from '../engine/table.ts';
import { numberInOpen, openPartition, openShards } from '../keys/case-keys.ts';

/** Open complaints by promised date. The place at which a page continues is never shown outside. */
export const dynamoOpenCases = ({ client, name, tenant }: TenantTable): OpenCases => ({
  shards: openShards,

  async page(shard, most, after = '0') {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'open',
        KeyConditionExpression: 'gsi4pk = :pk AND gsi4sk > :after',
        ExpressionAttributeValues: { ':pk': { S: openPartition(tenant, shard) }, ':after': { S: after } },
        Limit: most,
      }),
    );
    const places = Items.map(({ gsi4sk }) => gsi4sk!.S!);
    return {
      numbers: places.map(numberInOpen),
      ...(LastEvaluatedKey ? { after: places.at(-1)! } : {}),
    };
  },
});
