import type { DueIndex } from '#casework/commands/sweep.ts';
import type { Contacts } from '#casework/commands/triage-complaint.ts';
import type { DataSubject, DataSubjects } from '#casework/personal-data/data-subjects.ts';
import type { AccessPage, AccessRecord, AccessRecords } from '#casework/records/access-record.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { DeskInbox } from '#casework/views/list-desk.ts';
import type { Worklist } from '#casework/views/worklist-position.ts';
import { listedTitle } from '#table/complaints/case-items.ts';
import type { CaseStores, StoresOf } from '../table/case-stores.ts';
import { memoryAttachments } from './memory-attachments.ts';
import { memoryComplaints } from './memory-complaints.ts';
import { memoryOpenCases, memoryRecomputations } from './memory-recomputations.ts';
import {
  caseKeyOf,
  copy,
  type MemoryTable,
  memoryTable,
  openAssignments,
  type TenantMemory,
  tenantMemory,
} from './memory-table.ts';

const byUrgency = { emergency: 0, high: 2000, normal: 3000, low: 4000 };
const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** By rank, then the nearest deadline, then the number. */
export const memoryInbox = (memory: TenantMemory): DeskInbox => ({
  async page(owner, max, after) {
    if (after && !after.place)
      throw new CommandError({ failure: 'fields', fields: [{ field: 'cursor', code: 'bad-value' }] });
    const rows = openAssignments(memory)
      .filter(
        ({ complaint, assignment }) =>
          complaint.tenant === memory.tenant && assignment.owner === owner && owner !== 'complainant',
      )
      .map(({ file, complaint, assignment: { kind, deadlines, rank } }) => {
        const nearest =
          deadlines
            .filter(({ metAt }) => !metAt)
            .map(({ at }) => at)
            .sort()[0] ?? '~';
        const place = rank ?? byUrgency[complaint.urgency];
        const { number, category, stage, urgency } = complaint;
        const listed = listedTitle(file);
        const title = listed ? { title: listed } : {};
        const row = { number, ...title, kind, owner, stage, urgency, category, rank: place, deadlines };
        return { row: copy(row), place: `${String(place).padStart(4, '0')} ${nearest} ${number}` };
      })
      .sort((a, b) => byText(a.place, b.place))
      .filter(({ place }) => !after || place > after.place!);
    const page = rows.slice(0, max);
    return {
      rows: page.map(({ row }) => row),
      ...(rows.length > max ? { after: { place: page.at(-1)!.place } } : {}),
    };
  },

  async districts(numbers) {
    const wanted = openAssignments(memory).filter(({ complaint }) => numbers.includes(complaint.number));
    return new Map(
      wanted.flatMap(({ complaint: { number, place } }): [string, string][] =>
        place.district === undefined ? [] : [[number, place.district]],
      ),
    );
  },
});

export const memoryWorklist = (memory: TenantMemory): Worklist => ({
  async countAhead({ number }, { owner, kind }, max) {
    const { rows } = await memoryInbox(memory).page(owner, 1000);
    return Math.min(
      max,
      rows.findIndex((row) => row.number === number && row.kind === kind),
    );
  },
});

const shards = 3;
const pageSize = 2;
const shardOf = (number: string): number => number.charCodeAt(number.length - 2) % shards;

/** Few shards and small pages, so that a test sees several. */
export const memoryDueIndex = (memory: MemoryTable): DueIndex => {
  const inShard = (shard: number) =>
    openAssignments(memory)
      .flatMap(({ complaint: { tenant, number }, assignment, check }) =>
        check && shardOf(number) === shard
          ? [
              {
                at: check,
                message: { type: 'assignment-due.v1', tenant, number, assignment: assignment.id } as const,
              },
            ]
          : [],
      )
      .sort((a, b) => byText(a.at, b.at));
  return {
    shards,
    async *due(shard, from, to) {
      const found = inShard(shard).filter(({ at }) => (!from || at >= from) && at <= to);
      for (let i = 0; i < found.length; i += pageSize) yield found.slice(i, i + pageSize);
    },
    nextAfter: async (shard, now) => inShard(shard).find(({ at }) => at > now)?.at,
    cursor: async (shard) => copy(memory.cursors.get(shard)),
    async move(shard, from, to) {
      if (memory.cursors.get(shard)?.at !== from?.at) return false;
      memory.cursors.set(shard, copy(to));
      return true;
    },
  };
};

export const memoryContacts = (memory: TenantMemory): Contacts => ({
  async file({ number }, hash) {
    const kept = memory.cases.get(caseKeyOf(memory.tenant, number));
    if (kept?.reporter) kept.contact = hash;
  },
  since: async (hash, from) =>
    [...memory.cases.values()]
      .filter(({ contact, file: { complaint } }) => contact === hash && complaint.tenant === memory.tenant)
      .map(({ file }) => file.complaint)
      .filter(({ receivedAt }) => receivedAt >= from)
      .sort((a, b) => byText(b.receivedAt, a.receivedAt))
      .slice(0, 10)
      .map(({ number }) => number),
});

/** Two to a page, so that a test sees more than one. */
function pageOf(all: readonly (AccessRecord & { tenant: string })[], after = '0'): AccessPage {
  const from = Number(after);
  const records = all.slice(from, from + 2).map(({ tenant: _, ...record }) => copy(record));
  return { records, ...(all.length > from + 2 ? { next: String(from + 2) } : {}) };
}

export const memoryAccessRecords = (memory: TenantMemory): AccessRecords => ({
  add: async (record) => {
    memory.records.push({ tenant: memory.tenant, ...copy(record) });
  },
  byOffice: async (office, day, after) =>
    pageOf(
      memory.records.filter(
        (one) => one.tenant === memory.tenant && one.office === office && one.day === day,
      ),
      after,
    ),
  ofCase: async (number, after) =>
    pageOf(
      memory.records.filter((one) => one.tenant === memory.tenant && one.number === number),
      after,
    ),
});

export const memoryDataSubjects = (memory: TenantMemory): DataSubjects => ({
  find: async (numbers) =>
    new Map(
      numbers.flatMap((number) => {
        const kept = memory.cases.get(caseKeyOf(memory.tenant, number));
        if (!kept) return [];
        const { contact, reporter } = kept;
        const { secret, class: ofClass, erased, contributors } = kept.file.complaint;
        const person: DataSubject = {
          number,
          ...(contact ? { reference: contact } : {}),
          ways: (['email', 'phone'] as const).filter((way) => reporter?.[way] !== undefined),
          named: reporter?.name !== undefined,
          erased: erased !== undefined,
          complaint: { secret, class: ofClass, ...(contributors ? { contributors } : {}) },
        };
        return [[number, person] as const];
      }),
    ),
});

export const memoryStoresOf = (memory: TenantMemory): CaseStores => ({
  complaints: memoryComplaints(memory),
  attachments: memoryAttachments(memory),
  inbox: memoryInbox(memory),
  queue: memoryWorklist(memory),
  due: memoryDueIndex(memory),
  open: memoryOpenCases(memory),
  runs: memoryRecomputations(memory),
  contacts: memoryContacts(memory),
  people: memoryDataSubjects(memory),
  records: memoryAccessRecords(memory),
  async recordsOf({ number, office, day }) {
    const ofTenant = memory.records.filter((one) => one.tenant === memory.tenant);
    return {
      ofCase: ofTenant.filter((one) => one.number === number),
      ofOffice: ofTenant.filter((one) => one.office === office && one.day === day),
    };
  },
});

export const memoryStores =
  (memory: MemoryTable = memoryTable()): StoresOf =>
  (scope) =>
    memoryStoresOf(tenantMemory(memory, scope));
