import * as z from 'zod/mini';
import type { Subscribers } from '../queues.ts';
import { letterCase, letterContract } from './envelope.ts';

/**
 * A later run added complaints to an unsigned draft. One that was in it already is repeated with all levels it has
 * reached.
 */
export const letterExtended = letterContract('letter-extended.v1', () =>
  z.strictObject({ cases: z.readonly(z.array(letterCase)) }),
);
export type LetterExtended = z.infer<typeof letterExtended>;

export const subscribers: Subscribers = [];

/** The same complaint also missed its first response. */
export const examples: readonly LetterExtended[] = [
  {
    v: 1,
    id: '2026-12-03-dishub-1-2',
    type: 'letter-extended.v1',
    tenant: 'klaten',
    letter: '2026-12-03-dishub-1',
    sequence: 2,
    at: '2026-12-08T00:40:00.000Z',
    recordedAt: '2026-12-08T00:40:00.000Z',
    actor: { role: 'system' },
    data: {
      cases: [
        {
          number: 'KLT-7F3K-9M20',
          assignment: 'lead-2',
          deadline: 'accept',
          deadlineAt: '2026-11-26T09:00:00.000Z',
          reached: [
            { form: 'reprimand-1', assignment: 'lead-2', deadline: 'accept' },
            { form: 'reprimand-1', assignment: 'lead-2', deadline: 'first-response' },
          ],
        },
      ],
    },
  },
];
