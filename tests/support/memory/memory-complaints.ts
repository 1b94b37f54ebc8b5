import type { ComplaintStore, Saving } from '#casework/records/complaint-store.ts';
import { conflict, copy, keyOf, type MemoryTable, memoryTable, write } from './memory-table.ts';

/** What a test may do between a command's read and its write. */
export interface Hooks {
  beforeSave?: (saving: Saving) => Promise<void>;
}

/** Complaints in this process: the promises of the real store, and hooks to stand between its calls. */
export function memoryComplaints(memory: MemoryTable = memoryTable(), hooks: Hooks = {}): ComplaintStore {
  const find = (tenant: string, number: string) => memory.cases.get(keyOf(tenant, number));
  return {
    async load({ tenant }, number) {
      const kept = find(tenant, number);
      return kept && copy({ ...kept.file, checks: kept.checks });
    },
    timeline: async ({ tenant }, number, after = 0) =>
      copy((find(tenant, number)?.entries ?? []).filter(({ sequence }) => sequence > after)),
    async texts({ tenant }, number, ids) {
      const texts = find(tenant, number)?.texts;
      return new Map(ids.flatMap((id) => (texts?.has(id) ? [[id, texts.get(id)!] as const] : [])));
    },
    reporter: async ({ tenant }, number) => copy(find(tenant, number)?.reporter),
    attachments: async ({ tenant }, number) =>
      copy([...(memory.files.get(keyOf(tenant, number))?.values() ?? [])]),
    marker: async ({ tenant }, keyHash) => copy(memory.markers.get(keyOf(tenant, keyHash))),
    async save(_, saving) {
      await hooks.beforeSave?.(saving);
      const refused = conflict(memory, saving);
      if (refused) return refused;
      write(memory, saving);
      return { saved: true };
    },
    async postpone({ tenant }, { complaint }, assignment, check) {
      const kept = find(tenant, complaint.number);
      if (kept?.file.complaint.sequence !== complaint.sequence) return;
      if (check) kept.checks.set(assignment, check);
      else kept.checks.delete(assignment);
    },
  };
}
