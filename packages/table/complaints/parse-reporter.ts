import * as z from 'zod/mini';
import type { Reporter } from '#casework/records/complaint-store.ts';
import { parseItem } from '../engine/parse-item.ts';

const storedReporter = z.object({
  reporter: z.object({
    name: z.exactOptional(z.string()),
    email: z.exactOptional(z.string()),
    phone: z.exactOptional(z.string()),
    language: z.enum(['id', 'en']),
  }),
});

/** @throws StoredItemError */
export const parseReporter = (item: Readonly<Record<string, unknown>>): Reporter =>
  parseItem(storedReporter, item).reporter;
