import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#table/engine/table.ts';
import { stageAws } from './stage-aws.ts';

/** The table of a stage: `TABLE_NAME`, or `tanggap-<stage>`. @throws StageError if the stage does not run. */
export const stageTable = (stage: string): Table => ({
  name: process.env.TABLE_NAME ?? `tanggap-${stage}`,
  client: new DynamoDBClient(stageAws(stage)),
});
