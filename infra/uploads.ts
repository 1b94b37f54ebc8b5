import type { Stack } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { DataReferences } from './data-references.ts';
import type { WorkQueues } from './queues.ts';
import { resourceName, type StageSettings } from './stage.ts';

/** Through the event bus, because the bucket's stack knows no queue. */
export function connectUploads(
  stack: Stack,
  stage: StageSettings,
  data: DataReferences,
  queues: WorkQueues,
): void {
  const { queue, dead } = queues.attachments;
  new Rule(stack, 'uploads', {
    ruleName: resourceName(stage, 'uploads'),
    description: 'A file was sent for a case',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [data.attachmentsName] }, object: { key: Match.prefix('incoming/') } },
    },
    targets: [new SqsQueue(queue, { deadLetterQueue: dead })],
  });
}
