import { mayRead } from '#access/actor-of.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { CaseFile, ComplaintStore } from '../records/complaint-store.ts';
import { CommandFailed } from '../records/outcome.ts';

/** A case that this office may read. @throws CommandFailed `not-found`, or `not-yours` for one it has no part in. */
export async function readByOfficer(
  complaints: ComplaintStore,
  number: string,
  actor: Actor,
): Promise<CaseFile> {
  const file = await complaints.load(number);
  if (!file) throw new CommandFailed({ failure: 'not-found' });
  if (!mayRead(actor, file.complaint))
    throw new CommandFailed({ failure: 'not-yours', rule: 'not-your-case' });
  return file;
}

/** Whether a look at a case leaves a record: it is secret, or has an oversight element. */
export const isWatched = ({ secret, class: ofClass }: Complaint): boolean =>
  secret || ofClass === 'oversight';

/** Who looks at which case when, as an access record says it. */
export const lookAt = (tenant: TenantConfig, number: string, actor: Actor, now: Instant) => ({
  number,
  at: now,
  day: localDate(tenant.zone, now),
  office: actor.office ?? actor.role,
});
