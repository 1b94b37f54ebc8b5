/** One id for an event's way through stream, queues and mails. */
export const eventId = (number: string, sequence: number): string => `${number}-${sequence}`;

/** By the message's id or its number and sequence; undefined if it concerns no event. */
export function eventIdIn(message: unknown): string | undefined {
  const { id, number, sequence } = (message ?? {}) as Record<string, unknown>;
  if (typeof sequence !== 'number') return undefined;
  if (typeof id === 'string') return id;
  return typeof number === 'string' ? eventId(number, sequence) : undefined;
}
