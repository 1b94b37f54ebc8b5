import * as z from 'zod/mini';
import { takesMailAgain } from '../complaint/address-mended.v1.ts';
import { instant } from '../envelope.ts';

/** Mail goes to an office again: it and whoever watches over the offices are to be told. */
export const officeReachable = z.strictObject({
  type: z.literal('office-reachable.v1'),
  tenant: z.string(),
  office: z.string(),
  why: takesMailAgain,
  /** Since when nothing was sent to its address. */
  since: instant,
  /** From when on mail goes there. */
  at: instant,
});
export type OfficeReachable = z.infer<typeof officeReachable>;

/** The mailbox of a liaison officer was full for a day. */
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
