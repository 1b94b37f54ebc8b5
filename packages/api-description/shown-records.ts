import * as z from 'zod/mini';
import { localInstant } from './shown-case.ts';

/** Why somebody looked. */
export const why = z.enum(['read-case', 'read-attachment', 'export', 'audit', 'mend-address']);

/** A look at what nobody reads unseen: by which office, why, and at which fields. */
const access = z.object({
  number: z.optional(z.string()),
  at: localInstant,
  office: z.string(),
  why,
  fields: z.array(z.string()),
});

/** A page of access records, oldest first; `next` continues it. */
export const accessList = z.object({ items: z.array(access), next: z.optional(z.string()) });
