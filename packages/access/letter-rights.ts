import type { Actor } from '#complaints/model/facts.ts';
import { actingOffice } from '#tenants/acting-office.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

interface Seen {
  readonly agency: string;
  readonly state: 'draft' | 'signed' | 'withdrawn';
}

/** Letters hold no free text and no oversight complaints, and of secret cases only the number. */
export function mayReadLetter(actor: Actor, { agency, state }: Seen, tenant: TenantConfig): boolean {
  if (readsAllLetters(actor, tenant)) return true;
  return state === 'signed' && isHeadOf(actor, agency, tenant);
}

export const readsAllLetters = (actor: Actor, tenant: TenantConfig): boolean =>
  ['coordinator', 'supervisor', 'inspector'].includes(actor.role) || isSupervisor(actor, tenant);

export const agencyListed = ({ role, owners }: Actor): string | undefined =>
  role === 'head' ? owners.find((owner) => owner.startsWith('head:'))?.slice('head:'.length) : undefined;

/** True also for the deputy of a vacant supervisor (domain.md section 4), and for the system, which may sign. */
export const isSupervisor = (actor: Actor, tenant: TenantConfig): boolean =>
  actor.role === 'supervisor' ||
  actor.role === 'system' ||
  actingOffice(tenant, 'supervisor').office.id === actor.office;

export const isHeadOf = (actor: Actor, agency: string, tenant: TenantConfig): boolean =>
  actor.owners.includes(`head:${agency}`) || actingOffice(tenant, 'head', agency).office.id === actor.office;
