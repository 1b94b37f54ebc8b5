import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { undeliverableReasons } from '../vocabulary.ts';

/** Mail to the complainant bounced or was reported as spam: nothing more is sent to the address. */
export const addressBounced = contract('address-bounced.v1', () =>
  z.strictObject({
    why: z.enum(undeliverableReasons),
    moves: assignmentMoves,
  }),
);
export type AddressBounced = z.infer<typeof addressBounced>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly AddressBounced[] = [
  {
    v: 1,
    id: 'KLT-2Q8D-0XH8-3',
    type: 'address-bounced.v1',
    tenant: 'klaten',
    number: 'KLT-2Q8D-0XH8',
    sequence: 3,
    at: '2026-11-23T08:41:12.000Z',
    recordedAt: '2026-11-23T08:41:12.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: {
      why: 'bounced',
      moves: {
        opened: [
          {
            id: 'mend-address-2',
            kind: 'mend-address',
            owner: 'coordinator',
            openedAt: '2026-11-23T08:41:12.000Z',
            deadlines: [
              {
                kind: 'mend-address',
                start: '2026-11-23T08:41:12.000Z',
                period: { count: 2, unit: 'working-days' },
                at: '2026-11-25T09:00:00.000Z',
                pauses: [],
                sop: 1,
                calendar: '2027.1+klaten.0',
                estimate: false,
                step: null,
              },
            ],
          },
        ],
      },
    },
  },
];
