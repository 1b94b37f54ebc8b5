import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { recordContract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The head of an agency set or removed the rank of an assignment. */
export const assignmentRanked = recordContract('assignment-ranked.v1', () =>
  z.strictObject({ assignment: z.string(), rank: z.nullable(z.int()), moves: assignmentMoves }),
);
export type AssignmentRanked = z.infer<typeof assignmentRanked>;

export const subscribers: Subscribers = [];

export const examples: readonly AssignmentRanked[] = [
  {
    v: 1,
    id: 'KLT-6ZRC-4T8B-4',
    type: 'assignment-ranked.v1',
    tenant: 'klaten',
    number: 'KLT-6ZRC-4T8B',
    sequence: 4,
    at: '2026-11-25T01:10:00.000Z',
    recordedAt: '2026-11-25T01:10:00.000Z',
    urgency: 'normal',
    actor: { role: 'head', office: 'dishub/head' },
    data: {
      assignment: 'support-3',
      rank: 1,
      moves: {
        changed: [
          {
            id: 'support-3',
            kind: 'support',
            owner: 'agency:dishub',
            openedAt: '2026-11-24T03:00:00.000Z',
            deadlines: [
              {
                kind: 'contribute',
                start: '2026-11-24T03:00:00.000Z',
                period: { count: 5, unit: 'working-days' },
                at: '2026-12-01T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
            ],
            rank: 1,
          },
        ],
      },
    },
  },
];
