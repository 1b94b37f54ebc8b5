/** An event's id: one for its way through stream, queues and mails. */
export const eventId = (number: string, sequence: number): string => `${number}-${sequence}`;

/** The id that a queue's message bears, or names by number and sequence; undefined of a message about no event. */
export function eventIdIn(message: unknown): string | undefined {
  const { id, number, sequence } = (message ?? {}) as Record<string, unknown>;
  if (typeof sequence !== 'number') return undefined;
  if (typeof id === 'string') return id;
  return typeof number === 'string' ? eventId(number, sequence) : undefined;
}
