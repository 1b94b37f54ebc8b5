import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { liftReasons } from '../vocabulary.ts';

/** Why an address that bounced works again. */
export const takesMailAgain = z.enum(liftReasons);

/** A new contact of the complainant was found, or none is left. The event never contains the contact itself. */
export const addressMended = contract('address-mended.v1', () =>
  z.strictObject({
    left: z.enum(['email', 'phone', 'none']),
    /** The address is unchanged. */
    again: z.optional(takesMailAgain),
    moves: assignmentMoves,
  }),
);
export type AddressMended = z.infer<typeof addressMended>;

export const subscribers: Subscribers = ['mail-events', 'notices'];

export const examples: readonly AddressMended[] = [
  {
    v: 1,
    id: 'KLT-2Q8D-0XH8-4',
    type: 'address-mended.v1',
    tenant: 'klaten',
    number: 'KLT-2Q8D-0XH8',
    sequence: 4,
    at: '2026-11-24T02:05:00.000Z',
    recordedAt: '2026-11-24T02:05:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { left: 'email', moves: { closed: [{ id: 'mend-address-2', outcome: 'done' }] } },
  },
  {
    v: 1,
    id: 'KLT-8H1F-3ZQ6-7',
    type: 'address-mended.v1',
    tenant: 'klaten',
    number: 'KLT-8H1F-3ZQ6',
    sequence: 7,
    at: '2026-11-24T03:10:00.000Z',
    recordedAt: '2026-11-24T03:10:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      left: 'email',
      again: 'was-full',
      moves: { closed: [{ id: 'mend-address-3', outcome: 'done' }] },
    },
  },
];
