import { Duration, type Stack } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { timeoutOf } from './function.ts';
import { consumers, type QueueName, queueNames } from './function-list.ts';
import { resourceName, type StageSettings } from './stage.ts';

export interface WorkQueue {
  readonly queue: Queue;
  readonly dead: Queue;
}

export type WorkQueues = Readonly<Record<QueueName, WorkQueue>>;

export function makeQueues(stack: Stack, stage: StageSettings): WorkQueues {
  const made = queueNames.map((name) => [name, makeQueue(stack, stage, name)] as const);
  return Object.fromEntries(made) as Record<QueueName, WorkQueue>;
}

function makeQueue(stack: Stack, stage: StageSettings, name: QueueName): WorkQueue {
  const common = {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  };
  const dead = new Queue(stack, `${name}-dead`, {
    queueName: resourceName(stage, `${name}-dead`),
    ...common,
  });
  const queue = new Queue(stack, `${name}-queue`, {
    queueName: resourceName(stage, name),
    // AWS advises six times the timeout: a throttled or slow batch must not become visible while it is still held.
    visibilityTimeout: Duration.seconds(stage.visibilityFactor * timeoutOf(stage, consumers[name])),
    deadLetterQueue: { queue: dead, maxReceiveCount: stage.tries },
    ...common,
  });
  return { queue, dead };
}
