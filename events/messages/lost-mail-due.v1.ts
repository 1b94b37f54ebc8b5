import * as z from 'zod/mini';

/** A mail to an office or a person did not arrive and is due to be sent again, or to be reported. */
export const lostMailDue = z.strictObject({
  type: z.literal('lost-mail-due.v1'),
  tenant: z.string(),
  /** The mail's tag at SES, without name or address. */
  tag: z.string(),
  /** SES's id of the attempt that did not arrive. */
  messageId: z.string(),
});
export type LostMailDue = z.infer<typeof lostMailDue>;

export const examples: readonly LostMailDue[] = [
  {
    type: 'lost-mail-due.v1',
    tenant: 'klaten',
    tag: 'biBrbGF0ZW4gS0xULTJROEQtMFhIOCAwMDAwMDUtZHB1cHIvbGlhaXNvbi1tYWls',
    messageId: '010f0195a1b2c3d5-61b59c11-9236-11e6-8f96-7be8aexample-000000',
  },
];
