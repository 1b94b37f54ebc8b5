import { mayRead } from '#access/actor-of.ts';
import { type Instant, type LocalDate, localDate, localIso } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { AccessPage, AccessRecord, AccessRecords } from '../records/access-record.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { isAccessLogged } from '../rights/load-for-officer.ts';

interface Stores {
  readonly complaints: ComplaintStore;
  readonly records: AccessRecords;
}

interface AccessQuery {
  readonly actor: Actor;
  readonly now: Instant;
  readonly after?: string | undefined;
}

/** An access record as an auditor is shown it; `at` in the tenant's zone. */
export interface AccessList {
  readonly items: readonly (Omit<AccessRecord, 'day'> & { readonly at: string })[];
  readonly next?: string;
}

/**
 * What an office looked at on a day. The look is recorded before it is given. A supervisor is not shown looks at secret
 * cases, which it may not read either.
 * @throws CommandError `not-yours` for whoever is no auditor.
 */
export async function accessesOfOffice(
  { records }: Pick<Stores, 'records'>,
  tenant: TenantConfig,
  { office, day }: { readonly office: string; readonly day: LocalDate },
  query: AccessQuery,
): Promise<AccessList> {
  requireAuditor(query.actor);
  await recordAudit(records, tenant, query);
  const page = await records.byOffice(office, day, query.after);
  const shown = query.actor.role === 'inspector' ? page.records : page.records.filter(withoutFields);
  return listOf({ ...page, records: shown }, tenant);
}

/**
 * Who looked at a complaint.
 * @throws CommandError `not-found`; `not-yours` for whoever is no auditor, or may not read the case itself.
 */
export async function accessesOfCase(
  { complaints, records }: Stores,
  tenant: TenantConfig,
  number: string,
  query: AccessQuery,
): Promise<AccessList> {
  requireAuditor(query.actor);
  const record = await complaints.load(number);
  if (!record) throw new CommandError({ failure: 'not-found' });
  if (!mayRead(query.actor, record.complaint))
    throw new CommandError({ failure: 'not-yours', rule: 'not-your-case' });
  await recordAudit(records, tenant, query, record.complaint);
  return listOf(await records.ofCase(number, query.after), tenant);
}

/** Those who watch over the others: the inspectorate audits, the supervisor answers for its tenant. */
export function requireAuditor({ role }: Actor): void {
  if (role !== 'inspector' && role !== 'supervisor')
    throw new CommandError({ failure: 'not-yours', rule: 'not-your-role' });
}

/** The case was secret when it was looked at. */
const withoutFields = ({ fields }: AccessRecord): boolean => !fields.includes('case');

/** Puts down that somebody looks at who had looked. */
export async function recordAudit(
  records: AccessRecords,
  tenant: TenantConfig,
  { actor, now }: AccessQuery,
  complaint?: Complaint,
): Promise<void> {
  await records.keep({
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
