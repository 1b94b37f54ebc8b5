import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { recordContract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** No occupied office acts for the owner of an open assignment: the coordinator holds the complaint. */
export const vacancyHeld = recordContract('vacancy-held.v1', () =>
  z.strictObject({ moves: assignmentMoves }),
);
export type VacancyHeld = z.infer<typeof vacancyHeld>;

export const subscribers: Subscribers = [];

export const examples: readonly VacancyHeld[] = [
  {
    v: 1,
    id: 'KLT-3HXJ-7PQ1-4',
    type: 'vacancy-held.v1',
    tenant: 'klaten',
    number: 'KLT-3HXJ-7PQ1',
    sequence: 4,
    at: '2026-11-24T03:00:00.000Z',
    recordedAt: '2026-11-24T03:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: {
      moves: {
        opened: [
          {
            id: 'hold-vacant-3',
            kind: 'hold-vacant',
            owner: 'coordinator',
            openedAt: '2026-11-24T03:00:00.000Z',
            deadlines: [],
          },
        ],
      },
    },
  },
];
