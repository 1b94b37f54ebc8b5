import * as z from 'zod/mini';
import { date } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { letterContract, letterForm, signedCase } from './envelope.ts';

/** A letter was signed, which fixes number, local day and list. `left`: complaints that were no longer overdue. */
export const letterSigned = letterContract('letter-signed.v1', () =>
  z.strictObject({
    agency: z.string(),
    form: letterForm,
    number: z.string(),
    /** Position in our register of the year; absent if the tenant's own registry gave the number. */
    count: z.optional(z.int().check(z.positive())),
    /** The previous position in our register, which the tenant's own registry may have continued meanwhile. */
    after: z.exactOptional(z.int().check(z.nonnegative())),
    date,
    cases: z.readonly(z.array(signedCase)),
    left: z.readonly(z.array(z.string())),
  }),
);
export type LetterSigned = z.infer<typeof letterSigned>;

export const subscribers: Subscribers = ['letters'];

export const examples: readonly LetterSigned[] = [
  {
    v: 1,
    id: '2026-12-03-dishub-1-4',
    type: 'letter-signed.v1',
    tenant: 'klaten',
    letter: '2026-12-03-dishub-1',
    sequence: 4,
    at: '2026-12-08T02:15:00.000Z',
    recordedAt: '2026-12-08T02:15:00.000Z',
    actor: { role: 'supervisor', office: 'supervisor' },
    data: {
      agency: 'dishub',
      form: 'reprimand-1',
      number: '700/9/XII/2026',
      count: 9,
      date: '2026-12-08',
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
          daysLate: 8,
        },
      ],
      left: [],
    },
  },
];
