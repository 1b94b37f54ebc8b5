import { mayRead } from '#access/actor-of.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { type OwnContributions, ownContributions } from './own-contributions.ts';

interface OfficerLoad {
  readonly number: string;
  readonly actor: Actor;
}

/**
 * The whole case, or what the actor contributed to it (`own`).
 * @throws CommandError `not-found`, the same for an unknown number and for a case that the actor may not know of
 */
export async function loadForOfficer(
  complaints: ComplaintStore,
  tenant: TenantConfig,
  { number, actor }: OfficerLoad,
): Promise<{ readonly record: ComplaintRecord } | { readonly own: OwnContributions }> {
  const record = await complaints.load(number);
  if (record && mayRead(actor, record.complaint)) return { record };
  const own = await ownContributions(complaints, tenant, { number, record, actor });
  if (!own) throw new CommandError({ failure: 'not-found' });
  return { own };
}

/** @throws CommandError `not-found`; `not-yours` for an office whose task has ended */
export async function loadToAct(
  complaints: ComplaintStore,
  tenant: TenantConfig,
  officer: OfficerLoad,
): Promise<ComplaintRecord> {
  const known = await loadForOfficer(complaints, tenant, officer);
  if ('own' in known) throw taskEnded();
  return known.record;
}

/** For an actor who may not read the case, which may not exist. */
export async function unreadableError(
  complaints: ComplaintStore,
  tenant: TenantConfig,
  unread: OfficerLoad & { readonly record: ComplaintRecord | undefined },
): Promise<CommandError> {
  const own = await ownContributions(complaints, tenant, unread);
  return own ? taskEnded() : new CommandError({ failure: 'not-found' });
}

const taskEnded = () => new CommandError({ failure: 'not-yours', rule: 'not-your-case' });

/** The operator recomputes cases unread and learns no deadline from it. */
export const cannotRead = (complaint: Complaint, actor: Actor, step: StepName): boolean =>
  actsUnread(complaint, actor) && !(step === 'recompute' && actor.role === 'operator');

/** The length of a period tells the class. */
export const actsUnread = (complaint: Complaint, actor: Actor): boolean =>
  actor.office !== undefined && !mayRead(actor, complaint);

export const isAccessLogged = ({ secret, class: ofClass }: Complaint): boolean =>
  secret || ofClass === 'oversight';

export const accessRecordOf = (tenant: TenantConfig, number: string, actor: Actor, now: Instant) => ({
  number,
  at: now,
  day: localDate(tenant.zone, now),
  office: actor.office ?? actor.role,
});
