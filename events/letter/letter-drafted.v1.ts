import * as z from 'zod/mini';
import type { Subscribers } from '../queues.ts';
import { letterCase, letterContract, letterForm } from './envelope.ts';

/** The letter run drafted a letter for complaints that reached a reprimand and were in no letter. */
export const letterDrafted = letterContract('letter-drafted.v1', () =>
  z.strictObject({ agency: z.string(), form: letterForm, cases: z.readonly(z.array(letterCase)) }),
);
export type LetterDrafted = z.infer<typeof letterDrafted>;

export const subscribers: Subscribers = [];

export const examples: readonly LetterDrafted[] = [
  {
    v: 1,
    id: '2026-12-03-dishub-1-1',
    type: 'letter-drafted.v1',
    tenant: 'klaten',
    letter: '2026-12-03-dishub-1',
    sequence: 1,
    at: '2026-12-03T00:40:00.000Z',
    recordedAt: '2026-12-03T00:40:00.000Z',
    actor: { role: 'system' },
    data: {
      agency: 'dishub',
      form: 'reprimand-1',
      cases: [
        {
          number: 'KLT-7F3K-9M20',
          assignment: 'lead-2',
          deadline: 'accept',
          deadlineAt: '2026-11-26T09:00:00.000Z',
          reached: [{ form: 'reprimand-1', assignment: 'lead-2', deadline: 'accept' }],
        },
      ],
    },
  },
];
