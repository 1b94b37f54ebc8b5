import * as z from 'zod/mini';
import { instant } from '../envelope.ts';

/** Somebody asked to follow a case: the address behind the keyed hash is to be asked whether it wants that. */
export const followAsked = z.strictObject({
  type: z.literal('follow-asked.v1'),
  tenant: z.string(),
  number: z.string(),
  follower: z.string(),
  /** Tells one asking from the next: each is one mail. */
  askedAt: instant,
});
export type FollowAsked = z.infer<typeof followAsked>;

/** A neighbour wants to hear what becomes of the hole in the road. */
export const examples: readonly FollowAsked[] = [
  {
    type: 'follow-asked.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    follower: 'k1.0rM5xq0iQ5l6bq8yC3s0H6u1hVgkq2mI3v9b7WcXw1E',
    askedAt: '2026-11-27T02:00:00.000Z',
  },
];
