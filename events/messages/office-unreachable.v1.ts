import * as z from 'zod/mini';
import { instant } from '../envelope.ts';
import { undeliverableReasons } from '../vocabulary.ts';

/** Mail to an office comes back, or is called spam there: whoever watches over the offices is to be told. */
export const officeUnreachable = z.strictObject({
  type: z.literal('office-unreachable.v1'),
  tenant: z.string(),
  office: z.string(),
  why: z.enum(undeliverableReasons),
  /** Since when nothing is sent to its address. */
  since: instant,
});
export type OfficeUnreachable = z.infer<typeof officeUnreachable>;

/** The mailbox of a liaison officer was closed. */
export const examples: readonly OfficeUnreachable[] = [
  {
    type: 'office-unreachable.v1',
    tenant: 'klaten',
    office: 'dpupr/liaison',
    why: 'bounced',
    since: '2026-11-25T00:33:41.000Z',
  },
];
