import * as z from 'zod/mini';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { erasedKinds, erasureBases } from '../vocabulary.ts';

/** Words and people of a case are erased for good; the history stays, and refers to what is no longer there. */
export const wordsErased = contract(
  'words-erased.v1',
  z.strictObject({
    basis: z.enum(erasureBases),
    kinds: z.readonly(z.array(z.enum(erasedKinds))),
  }),
);
export type WordsErased = z.infer<typeof wordsErased>;

export const subscribers: Subscribers = ['erasures'];

/** The coordinator grants a request, and the answer stays as the administration's own record. */
export const examples: readonly WordsErased[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M2Q-10',
    type: 'words-erased.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M2Q',
    sequence: 10,
    at: '2027-01-05T02:30:00.000Z',
    recordedAt: '2027-01-05T02:30:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { basis: 'request', kinds: ['identity', 'report', 'place', 'attachments', 'followers'] },
  },
];
