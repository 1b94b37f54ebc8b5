import * as z from 'zod/mini';
import { instant } from '../envelope.ts';

/** A person asked to follow a complaint: the address behind the keyed hash must confirm. */
export const followAsked = z.strictObject({
  type: z.literal('follow-asked.v1'),
  tenant: z.string(),
  number: z.string(),
  follower: z.string(),
  /** Distinguishes repeated requests, because each sends one mail. */
  askedAt: instant,
});
export type FollowAsked = z.infer<typeof followAsked>;

export const examples: readonly FollowAsked[] = [
  {
    type: 'follow-asked.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    follower: 'k1.0rM5xq0iQ5l6bq8yC3s0H6u1hVgkq2mI3v9b7WcXw1E',
    askedAt: '2026-11-27T02:00:00.000Z',
  },
];
