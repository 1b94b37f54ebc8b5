import * as z from 'zod/mini';

/** The sweep found that a tenant's night has come: where its histories stand is to be written down. */
export const nightDue = z.strictObject({
  type: z.literal('night-due.v1'),
  tenant: z.string(),
});
type NightDue = z.infer<typeof nightDue>;

/** Klaten at one in the morning. */
export const examples: readonly NightDue[] = [{ type: 'night-due.v1', tenant: 'klaten' }];
