import { mayRead } from '#access/actor-of.ts';
import { type Instant, type LocalDate, localDate, localIso } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { AccessPage, AccessRecord, AccessRecords } from '../records/access-record.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { isAccessLogged } from '../rights/load-for-officer.ts';
import { affectedSubject, type DataSubjects } from './data-subjects.ts';

interface Stores {
  readonly complaints: ComplaintStore;
  readonly records: AccessRecords;
}

interface AccessQuery {
  readonly actor: Actor;
  readonly now: Instant;
  readonly after?: string | undefined;
}

/** `at` in the tenant's zone. */
export interface AccessList {
  readonly items: readonly (Omit<AccessRecord, 'day'> & { readonly at: string })[];
  readonly next?: string;
}

/**
 * This access is recorded first. A supervisor sees no record of a case that is secret now or was so at the access.
 * @throws CommandError `not-yours` for non-auditors
 */
export async function accessesOfOffice(
  { records, people }: Pick<Stores, 'records'> & { readonly people: DataSubjects },
  tenant: TenantConfig,
  { office, day }: { readonly office: string; readonly day: LocalDate },
  query: AccessQuery,
): Promise<AccessList> {
  requireAuditor(query.actor);
  await recordAudit(records, tenant, query);
  const page = await records.byOffice(office, day, query.after);
  const shown = query.actor.role === 'inspector' ? page.records : await unwatched(people, page.records);
  return listOf({ ...page, records: shown }, tenant);
}

/** @throws CommandError `not-yours` for non-auditors; `not-found`, also for a case that the auditor may not read */
export async function accessesOfCase(
  { complaints, records }: Stores,
  tenant: TenantConfig,
  number: string,
  query: AccessQuery,
): Promise<AccessList> {
  requireAuditor(query.actor);
  const record = await complaints.load(number);
  if (!record || !mayRead(query.actor, record.complaint)) throw new CommandError({ failure: 'not-found' });
  await recordAudit(records, tenant, query, record.complaint);
  return listOf(await records.ofCase(number, query.after), tenant);
}

export function requireAuditor({ role }: Actor): void {
  if (role !== 'inspector' && role !== 'supervisor')
    throw new CommandError({ failure: 'not-yours', rule: 'not-your-role' });
}

async function unwatched(people: DataSubjects, all: readonly AccessRecord[]): Promise<AccessRecord[]> {
  const plain = all.filter(({ fields }) => !fields.includes('case'));
  const numbers = new Set(plain.flatMap(({ number }) => number ?? []));
  const concerned = await people.find([...numbers]);
  return plain.filter(({ number }) => !number || !affectedSubject(concerned.get(number)).watched);
}

export async function recordAudit(
  records: AccessRecords,
  tenant: TenantConfig,
  { actor, now }: AccessQuery,
  complaint?: Complaint,
): Promise<void> {
  await records.add({
    ...(complaint ? { number: complaint.number } : {}),
    at: now,
    day: localDate(tenant.zone, now),
    office: actor.office ?? actor.role,
    why: 'audit',
    fields: ['access-records', ...(complaint && isAccessLogged(complaint) ? ['case'] : [])],
  });
}

const listOf = ({ records, next }: AccessPage, { zone }: TenantConfig): AccessList => ({
  items: records.map(({ day: _, ...record }) => ({ ...record, at: localIso(zone, record.at) })),
  ...(next ? { next } : {}),
});
