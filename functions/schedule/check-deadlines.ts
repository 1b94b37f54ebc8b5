import middy from '@middy/core';
import { type Due, nextDue, sweep } from '#casework/sweep.ts';
import { dynamoDueIndex } from '#table/dynamo-due-index.ts';
import { now } from '../clock.ts';
import { sendAll } from '../queue/sqs-sender.ts';
import { environment, metric, once, sqs, table } from '../wiring.ts';

const queues = once(() => environment('ESCALATIONS_QUEUE_URL', 'NOTICES_QUEUE_URL', 'NIGHTS_QUEUE_URL'));

async function enqueue(messages: readonly Due['message'][]): Promise<void> {
  const { ESCALATIONS_QUEUE_URL, NOTICES_QUEUE_URL, NIGHTS_QUEUE_URL } = queues();
  const of = (type: Due['message']['type']) => messages.filter((message) => message.type === type);
  await sendAll(sqs(), ESCALATIONS_QUEUE_URL, of('assignment-due.v1'));
  await sendAll(sqs(), NOTICES_QUEUE_URL, of('collection-due.v1'));
  await sendAll(sqs(), NIGHTS_QUEUE_URL, of('night-due.v1'));
}

/** The sweep of each minute. Whoever moves a stage's clock asks with `next` when something falls due again. */
export const handler = middy(async ({ next }: { next?: boolean } = {}) => {
  const index = dynamoDueIndex(table());
  const at = await now();
  const { enqueued, lateness } = await sweep(index, enqueue, at);
  metric('Enqueued', enqueued);
  metric('SweepLateness', lateness, 'Seconds');
  return { enqueued, ...(next ? { next: await nextDue(index, at) } : {}) };
});
