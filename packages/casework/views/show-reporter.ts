import { maySeeReporter } from '#access/actor-of.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ContactPurpose } from '../records/access-record.ts';
import type { Reporter } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { accessRecordOf, isAccessLogged, loadToAct } from '../rights/load-for-officer.ts';
import type { CaseQuery, CaseReadStores } from './case-query.ts';

/** Records the access to a secret case, and to the reporter if the actor is shown them. */
export async function recordedReporter(
  { complaints, records }: CaseReadStores,
  tenant: TenantConfig,
  complaint: Complaint,
  { number, actor, now, withoutReporter }: CaseQuery,
): Promise<Reporter | undefined> {
  const isShown = !withoutReporter && maySeeReporter(actor, complaint);
  const reporter = isShown ? await complaints.reporter(number) : undefined;
  const fields = [...(reporter ? shownFields(reporter) : []), ...(isAccessLogged(complaint) ? ['case'] : [])];
  if (fields.length > 0)
    await records.add({ ...accessRecordOf(tenant, number, actor, now), why: 'read-case', fields });
  return reporter;
}

/**
 * The reporter for an officer who says what for; the access is recorded with it first. Undefined after an erasure, and
 * for a reporter without name and contact. @throws CommandError `not-found`; `not-yours`
 */
export async function showReporter(
  { complaints, records }: CaseReadStores,
  tenant: TenantConfig,
  { number, actor, now }: Pick<CaseQuery, 'number' | 'actor' | 'now'>,
  why: ContactPurpose,
): Promise<Reporter | undefined> {
  const { complaint } = await loadToAct(complaints, tenant, { number, actor });
  if (!maySeeReporter(actor, complaint))
    throw new CommandError({ failure: 'not-yours', rule: 'not-your-role' });
  const reporter = await complaints.reporter(number);
  const fields = reporter ? shownFields(reporter) : [];
  if (fields.length === 0) return undefined;
  await records.add({ ...accessRecordOf(tenant, number, actor, now), why, fields });
  return reporter;
}

/** As an access record names them. */
const shownFields = (reporter: Reporter): string[] =>
  Object.keys(reporter).filter((field) => field !== 'language');
