import * as z from 'zod/mini';
import type { Subscribers } from '../queues.ts';
import { letterContract } from './envelope.ts';

/** The signed letter was uploaded, by a regency that signs on paper and numbers in its own registry. */
export const letterFileAdded = letterContract('letter-file-added.v1', () =>
  z.strictObject({ sha256: z.string(), bytes: z.int().check(z.positive()) }),
);
export type LetterFileAdded = z.infer<typeof letterFileAdded>;

export const subscribers: Subscribers = [];

export const examples: readonly LetterFileAdded[] = [
  {
    v: 1,
    id: '2026-12-03-dishub-1-3',
    type: 'letter-file-added.v1',
    tenant: 'klaten',
    letter: '2026-12-03-dishub-1',
    sequence: 3,
    at: '2026-12-08T02:10:00.000Z',
    recordedAt: '2026-12-08T02:10:00.000Z',
    actor: { role: 'supervisor', office: 'supervisor' },
    data: { sha256: 'd4c1f0b29a5e8d3b7c6f1a2e4b5d6c7f8091a2b3c4d5e6f708192a3b4c5d6e7f', bytes: 184320 },
  },
];
