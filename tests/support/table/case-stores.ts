import { randomUUID } from 'node:crypto';
import { scopeOf, type TenantScope } from '#access/tenant-scope.ts';
import type { Due, DueIndex } from '#casework/commands/sweep.ts';
import type { Contacts } from '#casework/commands/triage-complaint.ts';
import type { DataSubjects } from '#casework/personal-data/data-subjects.ts';
import type { OpenCases, RecomputationStore } from '#casework/recomputation/recomputation.ts';
import type { AccessRecord, AccessRecords } from '#casework/records/access-record.ts';
import type { AttachmentStore } from '#casework/records/attachment-store.ts';
import type { ComplaintStore, ComplaintWrite } from '#casework/records/complaint-store.ts';
import type { Inbox } from '#casework/views/list-assignments.ts';
import type { Worklist } from '#casework/views/worklist-position.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { commandsOn } from '../casework/casework-fixture.ts';
import { klaten } from '../sop/klaten.ts';

/** All stores of a tenant share the same items. */
export interface CaseStores {
  readonly complaints: ComplaintStore;
  readonly attachments: AttachmentStore;
  readonly inbox: Inbox;
  readonly queue: Worklist;
  readonly due: DueIndex;
  readonly open: OpenCases;
  readonly runs: RecomputationStore;
  readonly contacts: Contacts;
  readonly people: DataSubjects;
  readonly records: AccessRecords;
  /** As stored for the case, and for the auditor of the office. */
  recordsOf(record: AccessRecord): Promise<{ ofCase: object[]; ofOffice: object[] }>;
}

export type StoresOf = (scope: TenantScope) => CaseStores;

/** A tenant that no other test uses, with commands on its cases, and the stores of another tenant. */
export async function storeTenantOn(storesOf: StoresOf) {
  const tenant: TenantConfig = { ...(await klaten()), id: `klaten-${randomUUID()}` };
  const stores = storesOf(scopeOf(tenant));
  const neighbour = storesOf(scopeOf({ ...tenant, id: `${tenant.id}x` }));
  return { ...stores, tenant, neighbour, ...commandsOn(stores.complaints, tenant) };
}

/** Captures the write of a command without storing it. */
export async function savingOf(
  store: ComplaintStore,
  tenant: TenantConfig,
  command: (commands: ReturnType<typeof commandsOn>) => Promise<unknown>,
): Promise<ComplaintWrite> {
  let caught: ComplaintWrite | undefined;
  const catching: ComplaintStore = {
    ...store,
    async save(saving) {
      caught = saving;
      return { saved: true };
    },
  };
  await command(commandsOn(catching, tenant));
  return caught!;
}

/** As `[assignment, instant]`, in the order of each shard. */
export async function dueOf(due: DueIndex, tenant: string, from?: string, to = '9999') {
  const found: Due[] = [];
  for (let shard = 0; shard < due.shards; shard++)
    for await (const page of due.due(shard, from, to)) found.push(...page);
  return found.flatMap(({ at, message }) => {
    const { assignment, tenant: its } = message as { assignment?: string; tenant?: string };
    return its === tenant ? [[assignment, at] as const] : [];
  });
}
