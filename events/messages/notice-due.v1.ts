import * as z from 'zod/mini';

/** One recipient of an event with many recipients is to be notified. */
export const noticeDue = z.strictObject({
  type: z.literal('notice-due.v1'),
  tenant: z.string(),
  number: z.string(),
  /** Sequence number of the event in its complaint. */
  sequence: z.int(),
  /** Recipient as in notices, without name or address. */
  recipient: z.string(),
});
export type NoticeDue = z.infer<typeof noticeDue>;

export const examples: readonly NoticeDue[] = [
  {
    type: 'notice-due.v1',
    tenant: 'klaten',
    number: 'KLT-2Q8D-0XH8',
    sequence: 5,
    recipient: 'follower:k1.0rM5xq0iQ5l6bq8yC3s0H6u1hVgkq2mI3v9b7WcXw1E',
  },
];
