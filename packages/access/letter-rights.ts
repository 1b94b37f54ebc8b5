import type { Actor } from '#complaints/model/facts.ts';
import { actingOffice } from '#tenants/acting-office.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** What of a letter says who may see it; access knows no more of letters. */
interface Seen {
  readonly agency: string;
  readonly state: 'draft' | 'signed' | 'withdrawn';
}

/**
 * Who may read a letter: those who watch over all agencies, and of the agency its head, once it is signed. Letters hold no
 * words of complainants and no case with an oversight element; of secret cases the number alone.
 */
export function mayReadLetter(actor: Actor, { agency, state }: Seen, tenant: TenantConfig): boolean {
  if (readsAllLetters(actor, tenant)) return true;
  return state === 'signed' && isHeadOf(actor, agency, tenant);
}

/** Supervisor, coordinator and inspectorate list the letters of all agencies. */
export const readsAllLetters = (actor: Actor, tenant: TenantConfig): boolean =>
  ['coordinator', 'supervisor', 'inspector'].includes(actor.role) || isSupervisor(actor, tenant);

/** The agency whose letters this office lists, when it does not list all. */
export const agencyListed = ({ role, owners }: Actor): string | undefined =>
  role === 'head' ? owners.find((owner) => owner.startsWith('head:'))?.slice('head:'.length) : undefined;

/** Whoever signs: the supervisor, or who stands in for that vacant office (domain.md section 4). The system where it signs at once. */
export const isSupervisor = (actor: Actor, tenant: TenantConfig): boolean =>
  actor.role === 'supervisor' ||
  actor.role === 'system' ||
  actingOffice(tenant, 'supervisor').office.id === actor.office;

/** The head of an agency, or who stands in for that vacant office. */
export const isHeadOf = (actor: Actor, agency: string, tenant: TenantConfig): boolean =>
  actor.owners.includes(`head:${agency}`) || actingOffice(tenant, 'head', agency).office.id === actor.office;
