import * as z from 'zod/mini';

/** A letter to an office did not arrive and is due to be sent again, or to be reported. */
export const lostLetterDue = z.strictObject({
  type: z.literal('lost-letter-due.v1'),
  tenant: z.string(),
  /** The mail's tag at SES, without name or address. */
  tag: z.string(),
  /** SES's id of the attempt that did not arrive. */
  messageId: z.string(),
});
export type LostLetterDue = z.infer<typeof lostLetterDue>;

export const examples: readonly LostLetterDue[] = [
  {
    type: 'lost-letter-due.v1',
    tenant: 'klaten',
    tag: 'bCBrbGF0ZW4gTC0yMDI2LTExLTI1LWRwdXByLTEgc2lnbmVkLWRwdXByL2hlYWQtbWFpbA',
    messageId: '010f0195a1b2c3d5-61b59c11-9236-11e6-8f96-7be8aexample-000000',
  },
];
