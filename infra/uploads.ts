import type { Stack } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { DataReferences } from './data-references.ts';
import type { WorkQueues } from './queues.ts';
import { resourceName, type StageSettings } from './stage.ts';

/**
 * Sends new uploads to the queue of the worker that checks them, by the event bus: the bucket's stack knows no queue.
 * What the bus cannot deliver goes to the queue's dead-letter queue.
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
