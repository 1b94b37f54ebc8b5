import * as z from 'zod/mini';
import { type AccessRecord, accessPurposes } from '#casework/records/access-record.ts';
import { date, instant } from '#events/envelope.ts';
import { parseItem } from '../engine/parse-item.ts';

const storedAccess = z.object({
  number: z.exactOptional(z.string()),
  at: instant,
  day: date,
  office: z.string(),
  why: z.enum(accessPurposes),
  fields: z.readonly(z.array(z.string())),
});

/** A log of accesses with a gap is worse than none, so a faulty record fails the page. @throws StoredItemError */
export const parseAccess = (item: Readonly<Record<string, unknown>>): AccessRecord =>
  parseItem(storedAccess, item);
