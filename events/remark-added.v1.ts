import * as z from 'zod/mini';
import { contract, textRef } from './envelope.ts';

/** An office noted something for the offices alone. */
export const remarkAdded = contract(
  'remark-added.v1',
  z.strictObject({
    text: textRef,
  }),
);
export type RemarkAdded = z.infer<typeof remarkAdded>;
