import type { Stack } from 'aws-cdk-lib';
import { bucketName } from './buckets.ts';
import { readParameter } from './parameters.ts';
import { type StageSettings, tableName } from './stage.ts';
import type { IndexName } from './table.ts';

/** Names and ARNs of the data stack's resources: fixed names, and SSM parameters where AWS generates the name. */
export interface DataReferences {
  readonly tableName: string;
  readonly tableArn: string;
  readonly indexArn: (name: IndexName) => string;
  readonly streamArn: string;
  readonly failedRecordsArn: string;
  readonly vaultName: string;
  readonly vaultArn: string;
  readonly attachmentsName: string;
  readonly attachmentsArn: string;
  readonly lettersName: string;
  readonly lettersArn: string;
  readonly secretArn: string;
  readonly userPoolId: string;
  readonly userPoolArn: string;
  readonly userPoolClientId: string;
  readonly deskClientId: string;
}

export function dataReferences(stack: Stack, stage: StageSettings): DataReferences {
  const name = tableName(stage);
  const tableArn = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: name });
  const userPoolId = readParameter(stack, stage, 'user-pool-id');
  return {
    tableName: name,
    tableArn,
    indexArn: (index) => `${tableArn}/index/${index}`,
    streamArn: readParameter(stack, stage, 'stream-arn'),
    failedRecordsArn: `arn:${stack.partition}:s3:::${bucketName(stage, 'failed-records')}`,
    vaultName: bucketName(stage, 'chain-heads'),
    vaultArn: `arn:${stack.partition}:s3:::${bucketName(stage, 'chain-heads')}`,
    attachmentsName: bucketName(stage, 'attachments'),
    attachmentsArn: `arn:${stack.partition}:s3:::${bucketName(stage, 'attachments')}`,
    lettersName: bucketName(stage, 'letters'),
    lettersArn: `arn:${stack.partition}:s3:::${bucketName(stage, 'letters')}`,
    secretArn: readParameter(stack, stage, 'secret-arn'),
    userPoolId,
    userPoolArn: stack.formatArn({ service: 'cognito-idp', resource: 'userpool', resourceName: userPoolId }),
    userPoolClientId: readParameter(stack, stage, 'user-pool-client-id'),
    deskClientId: readParameter(stack, stage, 'desk-client-id'),
  };
}
