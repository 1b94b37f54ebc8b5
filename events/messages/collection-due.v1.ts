import * as z from 'zod/mini';
import { instant } from '../envelope.ts';

/** The sweep found that an office's digest is due. */
export const collectionDue = z.strictObject({
  type: z.literal('collection-due.v1'),
  tenant: z.string(),
  office: z.string(),
  sendAt: instant,
});
export type CollectionDue = z.infer<typeof collectionDue>;

export const examples: readonly CollectionDue[] = [
  {
    type: 'collection-due.v1',
    tenant: 'klaten',
    office: 'dpupr/liaison',
    sendAt: '2026-11-25T00:30:00.000Z',
  },
];
