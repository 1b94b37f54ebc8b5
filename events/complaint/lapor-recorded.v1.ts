import * as z from 'zod/mini';
import { contract, date } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { laporStates } from '../vocabulary.ts';

/** The complaint's number, date and state in SP4N-LAPOR!, the national platform, as an officer looked them up. */
export const laporRecorded = contract('lapor-recorded.v1', () =>
  z.strictObject({
    number: z.string(),
    filedAt: date,
    state: z.enum(laporStates),
  }),
);
export type LaporRecorded = z.infer<typeof laporRecorded>;

export const subscribers: Subscribers = [];

export const examples: readonly LaporRecorded[] = [
  {
    v: 1,
    id: 'KLT-2PWD-8K5R-4',
    type: 'lapor-recorded.v1',
    tenant: 'klaten',
    number: 'KLT-2PWD-8K5R',
    sequence: 4,
    at: '2026-12-04T02:15:00.000Z',
    recordedAt: '2026-12-04T02:15:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { number: '10482215', filedAt: '2026-12-03', state: 'in-process' },
  },
];
