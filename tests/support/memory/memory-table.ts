import type { TenantScope } from '#access/tenant-scope.ts';
import type { Cursor } from '#casework/commands/sweep.ts';
import type { Recomputing, RunRecord } from '#casework/recomputation/recomputation.ts';
import type { AccessRecord } from '#casework/records/access-record.ts';
import type { Attachment } from '#casework/records/attachment.ts';
import {
  type ComplaintRecord,
  type ComplaintWrite,
  type IdempotencyRecord,
  isExpired,
  laporChanges,
  type Reporter,
  type SaveResult,
} from '#casework/records/complaint-store.ts';
import type { Entry } from '#casework/records/hash-chain.ts';
import type { Complaint } from '#complaints/model/complaint.ts';

export interface StoredCase {
  file: ComplaintRecord;
  readonly entries: Entry[];
  readonly texts: Map<string, string>;
  reporter?: Reporter | undefined;
  contact?: string;
  dueTimes: Map<string, string>;
}

/** The doubles of all stores share it, as the stores share the table. */
export interface MemoryTable {
  readonly cases: Map<string, StoredCase>;
  readonly markers: Map<string, IdempotencyRecord>;
  /** By case, then by slot. */
  readonly files: Map<string, Map<string, Attachment>>;
  readonly cursors: Map<number, Cursor>;
  /** The case by its SP4N-LAPOR! number. */
  readonly lapor: Map<string, string>;
  readonly records: (AccessRecord & { tenant: string })[];
  readonly recomputations: {
    readonly states: Map<string, Recomputing>;
    readonly kept: Map<string, RunRecord[]>;
  };
}

export interface TenantMemory extends MemoryTable, TenantScope {}

export const tenantMemory = (memory: MemoryTable, scope: TenantScope): TenantMemory => ({
  ...memory,
  ...scope,
});

export const memoryTable = (): MemoryTable => ({
  cases: new Map(),
  markers: new Map(),
  files: new Map(),
  cursors: new Map(),
  lapor: new Map(),
  records: [],
  recomputations: { states: new Map(), kept: new Map() },
});

export const caseKeyOf = (tenant: string, number: string): string => `${tenant} ${number}`;

export const copy = <T>(value: T): T => structuredClone(value);

/** A command that was written before, or a state that changed since it was read. */
export function conflict(
  { cases, markers, lapor }: Pick<MemoryTable, 'cases' | 'markers' | 'lapor'>,
  saving: ComplaintWrite,
): SaveResult | undefined {
  const { before, after, idempotency, linkedWrites = [], unchanged = [] } = saving;
  const { tenant, number } = after.complaint;
  const kept = idempotency && markers.get(caseKeyOf(tenant, idempotency.keyHash));
  if (kept && !isExpired(kept, idempotency.at))
    return { saved: false, reason: 'repeated', idempotency: copy(kept) } as const;
  const now = cases.get(caseKeyOf(tenant, number))?.file.complaint.sequence;
  if (now !== before?.complaint.sequence) return { saved: false, reason: 'changed' };
  const isMoved = ({ complaint: { number: other, sequence } }: ComplaintRecord) =>
    cases.get(caseKeyOf(tenant, other))?.file.complaint.sequence !== sequence;
  if (unchanged.some(isMoved)) return { saved: false, reason: 'changed' };
  const { given } = laporChanges(saving);
  const holder = given && lapor.get(caseKeyOf(tenant, given));
  if (holder && holder !== number) return { saved: false, reason: 'lapor-taken', holder };
  return linkedWrites.map((one) => conflict({ cases, markers, lapor }, one)).find((one) => one !== undefined);
}

export function write(memory: MemoryTable, saving: ComplaintWrite): void {
  const {
    after,
    entries,
    texts,
    dueTimes,
    reporter,
    contactUpdate,
    idempotency,
    linkedWrites = [],
  } = copy(saving);
  for (const one of linkedWrites) write(memory, one);
  const { tenant, number } = after.complaint;
  const kept: StoredCase = memory.cases.get(caseKeyOf(tenant, number)) ?? {
    file: after,
    entries: [],
    texts: new Map(),
    reporter,
    dueTimes: new Map(),
  };
  kept.file = after;
  kept.dueTimes = new Map(dueTimes);
  kept.entries.push(...entries);
  for (const { id, words } of texts) kept.texts.set(id, words);
  memory.cases.set(caseKeyOf(tenant, number), kept);
  const { given, freed } = laporChanges(saving);
  if (given) memory.lapor.set(caseKeyOf(tenant, given), number);
  if (freed) memory.lapor.delete(caseKeyOf(tenant, freed));
  if (contactUpdate) {
    kept.reporter = contactUpdate.reporter;
    delete kept.contact;
    memory.records.push({ tenant, ...contactUpdate.record });
  }
  if (idempotency) memory.markers.set(caseKeyOf(tenant, idempotency.keyHash), idempotency);
}

export const openAssignments = ({ cases }: MemoryTable) =>
  [...cases.values()].flatMap(({ file, dueTimes }) =>
    file.complaint.assignments.map((assignment) => ({
      file,
      complaint: file.complaint as Complaint,
      assignment,
      check: dueTimes.get(assignment.id),
    })),
  );
