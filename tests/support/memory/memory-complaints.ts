import type { ComplaintStore, ComplaintWrite } from '#casework/records/complaint-store.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { caseKeyOf, conflict, copy, type TenantMemory, write } from './memory-table.ts';

/** Run between a command's read and its write. */
export interface Hooks {
  beforeSave?: (saving: ComplaintWrite) => Promise<void>;
}

export function memoryComplaints(memory: TenantMemory, hooks: Hooks = {}): ComplaintStore {
  const { tenant } = memory;
  const find = (number: string) => memory.cases.get(caseKeyOf(tenant, number));
  const expectOwn = (complaint: Complaint) => {
    if (complaint.tenant !== tenant)
      throw new Error(`a store of ${tenant} was handed something of ${complaint.tenant}`);
  };
  return {
    async load(number) {
      const kept = find(number);
      return kept && copy({ ...kept.file, dueTimes: kept.dueTimes });
    },
    timeline: async (number, after = 0) =>
      copy((find(number)?.entries ?? []).filter(({ sequence }) => sequence > after)),
    async texts(number, ids) {
      const texts = find(number)?.texts;
      return new Map(ids.flatMap((id) => (texts?.has(id) ? [[id, texts.get(id)!] as const] : [])));
    },
    reporter: async (number) => copy(find(number)?.reporter),
    attachments: async (number) => copy([...(memory.files.get(caseKeyOf(tenant, number))?.values() ?? [])]),
    idempotencyRecord: async (keyHash) => copy(memory.markers.get(caseKeyOf(tenant, keyHash))),
    async save(saving) {
      for (const { after } of [saving, ...(saving.linkedWrites ?? [])]) expectOwn(after.complaint);
      for (const { complaint } of saving.unchanged ?? []) expectOwn(complaint);
      await hooks.beforeSave?.(saving);
      const refused = conflict(memory, saving);
      if (refused) return refused;
      write(memory, saving);
      return { saved: true };
    },
    async reschedule({ complaint }, assignment, check) {
      expectOwn(complaint);
      const kept = find(complaint.number);
      if (kept?.file.complaint.sequence !== complaint.sequence) return;
      if (check) kept.dueTimes.set(assignment, check);
      else kept.dueTimes.delete(assignment);
    },
  };
}
