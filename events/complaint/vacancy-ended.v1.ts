import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { recordContract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** Every open assignment has an occupied office again: the coordinator no longer holds the complaint. */
export const vacancyEnded = recordContract('vacancy-ended.v1', () =>
  z.strictObject({ moves: assignmentMoves }),
);
export type VacancyEnded = z.infer<typeof vacancyEnded>;

export const subscribers: Subscribers = [];

export const examples: readonly VacancyEnded[] = [
  {
    v: 1,
    id: 'KLT-3HXJ-7PQ1-5',
    type: 'vacancy-ended.v1',
    tenant: 'klaten',
    number: 'KLT-3HXJ-7PQ1',
    sequence: 5,
    at: '2026-11-26T03:00:00.000Z',
    recordedAt: '2026-11-26T03:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: { moves: { closed: [{ id: 'hold-vacant-3', outcome: 'done' }] } },
  },
];
