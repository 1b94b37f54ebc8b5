import * as z from 'zod/mini';
import { instant } from './envelope.ts';

/** The sweep found that what was collected for an office is to be sent. */
export const collectionDue = z.strictObject({
  type: z.literal('collection-due.v1'),
  tenant: z.string(),
  office: z.string(),
  sendAt: instant,
});
export type CollectionDue = z.infer<typeof collectionDue>;
