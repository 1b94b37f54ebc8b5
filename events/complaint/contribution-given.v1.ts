import * as z from 'zod/mini';
import { assignmentMoves, owner } from '../assignments.ts';
import { recordContract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** A supporting agency, a unit or the inspectorate delivered its contribution to the lead agency. */
export const contributionGiven = recordContract('contribution-given.v1', () =>
  z.strictObject({
    of: z.enum(['support', 'sub-unit', 'inspect']),
    by: owner,
    text: textRef,
    moves: assignmentMoves,
  }),
);
export type ContributionGiven = z.infer<typeof contributionGiven>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ContributionGiven[] = [
  {
    v: 1,
    id: 'KLT-4QJD-80WM-6',
    type: 'contribution-given.v1',
    tenant: 'klaten',
    number: 'KLT-4QJD-80WM',
    sequence: 6,
    at: '2026-11-27T03:00:00.000Z',
    recordedAt: '2026-11-27T03:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'liaison', office: 'dpupr/uptd-jalan-timur' },
    data: {
      of: 'sub-unit',
      by: 'unit:dpupr/uptd-jalan-timur',
      text: { id: '000006-text', hmac: '9m2cX0bqkq0nT4v3Rw7dUQzN1sJmE8yKfA6hPpLxGgI' },
      moves: { closed: [{ id: 'sub-unit-3', outcome: 'done' }] },
    },
  },
];
