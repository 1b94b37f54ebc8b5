import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The lead agency passed work to one of its units and stays responsible. */
export const workPassedDown = contract('work-passed-down.v1', () =>
  z.strictObject({ unit: z.string(), task: textRef, moves: assignmentMoves }),
);
export type WorkPassedDown = z.infer<typeof workPassedDown>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly WorkPassedDown[] = [
  {
    v: 1,
    id: 'KLT-4QJD-80WM-5',
    type: 'work-passed-down.v1',
    tenant: 'klaten',
    number: 'KLT-4QJD-80WM',
    sequence: 5,
    at: '2026-11-25T02:00:00.000Z',
    recordedAt: '2026-11-25T02:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'liaison', office: 'dpupr/liaison' },
    data: {
      unit: 'uptd-jalan-timur',
      task: { id: '000004-task', hmac: 'Vb3kqT0mS1zR8nYd5cWfJ2hLxPuA7eGoQi9tKsNwEvM' },
      moves: {
        opened: [
          {
            id: 'sub-unit-3',
            kind: 'sub-unit',
            owner: 'unit:dpupr/uptd-jalan-timur',
            openedAt: '2026-11-25T02:00:00.000Z',
            deadlines: [
              {
                kind: 'sub-unit',
                start: '2026-11-25T02:00:00.000Z',
                period: { count: 5, unit: 'working-days' },
                at: '2026-12-02T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
            ],
          },
        ],
      },
    },
  },
];
