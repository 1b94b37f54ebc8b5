import * as z from 'zod/mini';

/** One of the many who are to be told of an event is to be told now. */
export const noticeDue = z.strictObject({
  type: z.literal('notice-due.v1'),
  tenant: z.string(),
  number: z.string(),
  /** The event in its case. */
  sequence: z.int(),
  /** As notices name it: no address, no name. */
  recipient: z.string(),
});
export type NoticeDue = z.infer<typeof noticeDue>;

/** A neighbour who follows the case, one of forty. */
export const examples: readonly NoticeDue[] = [
  {
    type: 'notice-due.v1',
    tenant: 'klaten',
    number: 'KLT-2Q8D-0XH8',
    sequence: 5,
    recipient: 'follower:k1.0rM5xq0iQ5l6bq8yC3s0H6u1hVgkq2mI3v9b7WcXw1E',
  },
];
