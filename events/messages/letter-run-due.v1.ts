import * as z from 'zod/mini';
import { instant } from '../envelope.ts';

/** The sweep found that a tenant's letter run is due. */
export const letterRunDue = z.strictObject({
  type: z.literal('letter-run-due.v1'),
  tenant: z.string(),
  runAt: instant,
});
export type LetterRunDue = z.infer<typeof letterRunDue>;

export const examples: readonly LetterRunDue[] = [
  { type: 'letter-run-due.v1', tenant: 'klaten', runAt: '2026-12-03T00:40:00.000Z' },
];
