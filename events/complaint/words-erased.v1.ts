import * as z from 'zod/mini';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { erasedKinds, erasureBases } from '../vocabulary.ts';

/**
 * Texts and personal data of the complaint were erased for good. The history remains, with references to texts that no
 * longer exist.
 */
export const wordsErased = contract('words-erased.v1', () =>
  z.strictObject({
    basis: z.enum(erasureBases),
    kinds: z.readonly(z.array(z.enum(erasedKinds))),
  }),
);
export type WordsErased = z.infer<typeof wordsErased>;

export const subscribers: Subscribers = ['erasures'];

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
