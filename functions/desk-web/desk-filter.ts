import * as z from 'zod/mini';
import type { DeskFilter } from '#casework/views/list-desk.ts';
import { assignmentKinds, urgencies } from '#events/vocabulary.ts';

const id = z.catch(z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))), undefined);
const query = z.object({
  tugas: z.catch(z.optional(z.enum(assignmentKinds)), undefined),
  kecamatan: id,
  kategori: id,
  prioritas: z.catch(z.optional(z.enum(urgencies)), undefined),
});

/** From the address, which people edit and bookmark: a value that means nothing is no filter. */
export function filterIn(sent: Readonly<Record<string, string>>): DeskFilter {
  const { tugas, kecamatan, kategori, prioritas } = z.parse(query, sent);
  const overdue = sent.terlambat === '1';
  return { kind: tugas, district: kecamatan, category: kategori, urgency: prioritas, overdue };
}
