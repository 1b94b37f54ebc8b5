import type { Stack } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { DataReferences } from './data-references.ts';
import { allow } from './function.ts';
import type { Functions } from './functions.ts';
import { acceptFinding } from './nag.ts';

/** The outbox: entries arrive in order within a complaint. */
export function connectStream(stack: Stack, data: DataReferences, functions: Functions): void {
  const publisher = functions['publish-events'];
  publisher.addToRolePolicy(
    allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      data.streamArn,
    ),
  );
  publisher.addToRolePolicy(allow(['s3:ListBucket'], data.failedRecordsArn));
  publisher.addToRolePolicy(allow(['s3:PutObject'], `${data.failedRecordsArn}/*`));
  acceptFinding(
    publisher.role!.node.findChild('DefaultPolicy'),
    'AwsSolutions-IAM5',
    'Lambda itself puts each failed batch into the bucket under a name that it makes up.',
  );
  new EventSourceMapping(stack, 'stream-to-publisher', {
    target: publisher,
    eventSourceArn: data.streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { entity: { S: FilterRule.isEqual('timeline') } } },
      }),
    ],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 10,
    // A queue would get only the position of failed records in a stream that expires after a day.
    onFailure: { bind: () => ({ destination: data.failedRecordsArn }) },
  });
}
