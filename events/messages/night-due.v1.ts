import * as z from 'zod/mini';

/** The sweep found that a tenant's nightly checkpoint of its histories is due. */
export const nightDue = z.strictObject({
  type: z.literal('night-due.v1'),
  tenant: z.string(),
});
type NightDue = z.infer<typeof nightDue>;

export const examples: readonly NightDue[] = [{ type: 'night-due.v1', tenant: 'klaten' }];
