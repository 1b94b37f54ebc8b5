import * as z from 'zod/mini';

/** A page of a tenant's open complaints is to be counted again by a calendar; where it begins, the run itself says. */
export const recomputationDue = z.strictObject({
  type: z.literal('recomputation-due.v1'),
  tenant: z.string(),
  calendar: z.string(),
  pass: z.int().check(z.positive()),
  shard: z.int().check(z.nonnegative()),
});
export type RecomputationDue = z.infer<typeof recomputationDue>;

/** The first pass after a regional polling day was added. */
export const examples: readonly RecomputationDue[] = [
  { type: 'recomputation-due.v1', tenant: 'klaten', calendar: '2027.1+klaten.1', pass: 1, shard: 3 },
];
