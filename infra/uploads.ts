import type { Stack } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { DataReferences } from './data-references.ts';
import type { WorkQueues } from './queues.ts';
import { resourceName, type StageSettings } from './stage.ts';

/**
 * What people send into the bucket goes to the queue of the worker that looks into it. By the event bus, because the
 * bucket stands in the data stack and knows no queue; what the bus cannot deliver lies with the queue's dead letters.
 */
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
