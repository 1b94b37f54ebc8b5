import type { SubscriberQueue } from '#events/queues.ts';
import { queuesFor } from '#events/subscriptions.ts';
import type { Entry, LetterEntry } from './hash-chain.ts';

/** Resolves when the queue has the message. */
export type Publisher = (queue: SubscriberQueue, message: object) => Promise<void>;

/** Without the chain hashes. */
export async function publishEntry(
  { prev: _, hash: __, ...event }: Entry | LetterEntry,
  publish: Publisher,
): Promise<number> {
  const queues = queuesFor(event);
  await Promise.all(queues.map((queue) => publish(queue, event)));
  return queues.length;
}
