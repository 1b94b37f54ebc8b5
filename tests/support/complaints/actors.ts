import { actorIn, actorOf } from '#access/actor-of.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import { mergedComplainant } from '#casework/rights/merged-complainant.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer } from '#tenants/tenant-store.ts';

const officer = (role: Officer['role'], office: string, agency: string | null = null, unit?: string): Actor =>
  actorOf({
    tenant: 'klaten',
    office,
    agency,
    ...(unit ? { unit } : {}),
    role,
    title: { id: office, en: office },
    email: `${office}@klaten.example`,
  });

export const coordinator = officer('coordinator', 'coordinator');
export const liaisonOf = (agency: string): Actor => officer('liaison', `${agency}/liaison`, agency);
export const unitLiaisonOf = (agency: string, unit: string): Actor =>
  officer('liaison', `${agency}/${unit}`, agency, unit);
export const headOf = (agency: string): Actor => officer('head', `${agency}/head`, agency);
export const inspector = officer('inspector', 'inspector', 'inspektorat');
export const supervisor = officer('supervisor', 'supervisor');
export const operator = officer('operator', 'operator');
/** Includes the deputyships that directory and configuration give the office. */
export function acting(tenant: TenantConfig, office: string): Actor {
  const { id: _, ...one } = tenant.offices.find(({ id }) => id === office)!;
  return actorIn(tenant, { tenant: tenant.id, office, ...one });
}
export const complainant = actorWithoutOffice('complainant');
/** The complainant of a merged report, who acts in the common case. */
export const mergedComplainantOf = (number: string, secret = false): Actor =>
  mergedComplainant({ number, secret });
export const system = actorWithoutOffice('system');
