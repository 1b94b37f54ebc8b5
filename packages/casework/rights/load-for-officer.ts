import { mayRead } from '#access/actor-of.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';

/** @throws CommandError `not-found`, or `not-yours` if the office may not read the case. */
export async function loadForOfficer(
  complaints: ComplaintStore,
  number: string,
  actor: Actor,
): Promise<ComplaintRecord> {
  const record = await complaints.load(number);
  if (!record) throw new CommandError({ failure: 'not-found' });
  if (!mayRead(actor, record.complaint))
    throw new CommandError({ failure: 'not-yours', rule: 'not-your-case' });
  return record;
}

/** Recomputing is exempt, because it reveals nothing of the case. */
export const cannotRead = (complaint: Complaint, actor: Actor, step: StepName): boolean =>
  actor.office !== undefined && step !== 'recompute' && !mayRead(actor, complaint);

export const isAccessLogged = ({ secret, class: ofClass }: Complaint): boolean =>
  secret || ofClass === 'oversight';

export const accessRecordOf = (tenant: TenantConfig, number: string, actor: Actor, now: Instant) => ({
  number,
  at: now,
  day: localDate(tenant.zone, now),
  office: actor.office ?? actor.role,
});
