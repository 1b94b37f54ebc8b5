import * as z from 'zod/mini';
import type { Subscribers } from '../queues.ts';
import { letterContract } from './envelope.ts';

export const letterAcknowledged = letterContract('letter-acknowledged.v1', () => z.strictObject({}));
export type LetterAcknowledged = z.infer<typeof letterAcknowledged>;

export const subscribers: Subscribers = [];

export const examples: readonly LetterAcknowledged[] = [
  {
    v: 1,
    id: '2026-12-03-dishub-1-5',
    type: 'letter-acknowledged.v1',
    tenant: 'klaten',
    letter: '2026-12-03-dishub-1',
    sequence: 5,
    at: '2026-12-09T01:20:00.000Z',
    recordedAt: '2026-12-09T01:20:00.000Z',
    actor: { role: 'head', office: 'dishub/head' },
    data: {},
  },
];
