import type { QueueName } from '#events/queues.ts';
import { queuesFor } from '#events/subscriptions.ts';
import type { Entry, LetterEntry } from './hash-chain.ts';

/** Takes a message to a queue; returns when the queue has it. */
export type Publisher = (queue: QueueName, message: object) => Promise<void>;

/** Sends an entry to each queue that listens to its event; the chain's hashes stay at home. */
export async function publishEntry(
  { prev: _, hash: __, ...event }: Entry | LetterEntry,
  publish: Publisher,
): Promise<number> {
  const queues = queuesFor(event);
  await Promise.all(queues.map((queue) => publish(queue, event)));
  return queues.length;
}
