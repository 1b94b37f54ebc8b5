import * as z from 'zod/mini';
import { officeRoles } from '#events/vocabulary.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import { parseItem } from '../engine/parse-item.ts';
import { readItem } from '../engine/read-items.ts';
import type { Table } from '../engine/table.ts';
import { subjectKey } from '../keys/tenant-keys.ts';

const storedOfficer = z.object({
  tenant: z.string(),
  office: z.string(),
  agency: z.nullable(z.string()),
  unit: z.exactOptional(z.string()),
  role: z.enum(officeRoles),
  title: z.object({ id: z.string(), en: z.string() }),
  email: z.string(),
  subject: z.exactOptional(z.string()),
  secondFactor: z.exactOptional(z.string()),
});

/** @throws StoredItemError */
export const parseOfficer = (item: Record<string, unknown>): Officer => parseItem(storedOfficer, item);

/** The directory's entry of the officer who signed in; never cached, so that a withdrawn right ends at once. */
export async function officerBySubject(table: Table, subject: string): Promise<Officer | undefined> {
  const item = await readItem(table, subjectKey(subject));
  return item && parseOfficer(item);
}
