import * as z from 'zod/mini';
import { takesMailAgain } from '../complaint/address-mended.v1.ts';
import { instant } from '../envelope.ts';

/** Mail to an office is delivered again: the office and its supervisors are notified. */
export const officeReachable = z.strictObject({
  type: z.literal('office-reachable.v1'),
  tenant: z.string(),
  office: z.string(),
  why: takesMailAgain,
  /** Start of the time without mail. */
  since: instant,
  at: instant,
});
export type OfficeReachable = z.infer<typeof officeReachable>;

export const examples: readonly OfficeReachable[] = [
  {
    type: 'office-reachable.v1',
    tenant: 'klaten',
    office: 'dpupr/liaison',
    why: 'was-full',
    since: '2026-11-25T00:33:41.000Z',
    at: '2026-11-26T01:10:00.000Z',
  },
];
