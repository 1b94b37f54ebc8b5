import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#table/engine/table.ts';
import { awsClient } from '../../../infra/local/aws-environment.ts';
import { stage } from './stage.ts';

/** Other tests use this table too. */
export const testStageTable = (): Table => ({
  name: 'tanggap-test',
  client: new DynamoDBClient(awsClient(stage.emulator)),
});
