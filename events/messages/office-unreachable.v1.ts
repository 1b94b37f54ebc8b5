import * as z from 'zod/mini';
import { instant } from '../envelope.ts';
import { undeliverableReasons } from '../vocabulary.ts';

/** Mail to an office bounced or was reported as spam: its supervisors are notified. */
export const officeUnreachable = z.strictObject({
  type: z.literal('office-unreachable.v1'),
  tenant: z.string(),
  office: z.string(),
  why: z.enum(undeliverableReasons),
  /** Start of the time without mail. */
  since: instant,
});
export type OfficeUnreachable = z.infer<typeof officeUnreachable>;

export const examples: readonly OfficeUnreachable[] = [
  {
    type: 'office-unreachable.v1',
    tenant: 'klaten',
    office: 'dpupr/liaison',
    why: 'bounced',
    since: '2026-11-25T00:33:41.000Z',
  },
];
