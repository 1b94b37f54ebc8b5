import type { Stack } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { allow } from './function.ts';
import { consumers, type QueueName, queueNames } from './function-list.ts';
import type { Functions } from './functions.ts';
import { isSender, mailBatch } from './mail-rate.ts';
import type { WorkQueues } from './queues.ts';
import type { StageSettings } from './stage.ts';

/** An image may need most of the worker's timeout. */
const batchSizes: Partial<Record<QueueName, number>> = { attachments: 1 };

/** Only failed messages return. */
export function connectWorkers(
  stack: Stack,
  stage: StageSettings,
  queues: WorkQueues,
  functions: Functions,
): void {
  for (const name of queueNames) {
    const { queue } = queues[name];
    const worker = functions[consumers[name]];
    worker.addToRolePolicy(
      allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn),
    );
    new EventSourceMapping(stack, `${name}-to-worker`, {
      target: worker,
      eventSourceArn: queue.queueArn,
      batchSize: batchOf(stage, name),
      reportBatchItemFailures: true,
      // Not more than the worker's concurrency: throttled polls would use up the tries of their messages.
      maxConcurrency: stage.concurrency[consumers[name]],
    });
  }
}

function batchOf(stage: StageSettings, name: QueueName): number {
  const worker = consumers[name];
  return isSender(worker) ? mailBatch(stage) : (batchSizes[name] ?? 10);
}
