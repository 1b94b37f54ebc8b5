import * as z from 'zod/mini';

/** One page of a tenant's open complaints is to be recomputed; the run knows where the page starts. */
export const recomputationDue = z.strictObject({
  type: z.literal('recomputation-due.v1'),
  tenant: z.string(),
  calendar: z.string(),
  pass: z.int().check(z.positive()),
  shard: z.int().check(z.nonnegative()),
});
export type RecomputationDue = z.infer<typeof recomputationDue>;

export const examples: readonly RecomputationDue[] = [
  { type: 'recomputation-due.v1', tenant: 'klaten', calendar: '2027.1+klaten.1', pass: 1, shard: 3 },
];
