import { actorOf } from '#access/actor-of.ts';
import { outsider } from '#casework/facts-for.ts';
import type { Actor } from '#complaints/facts.ts';
import type { Officer } from '#tenants/tenant-store.ts';

const officer = (role: Officer['role'], office: string, agency: string | null = null): Actor =>
  actorOf({
    tenant: 'klaten',
    office,
    agency,
    role,
    title: { id: office, en: office },
    email: `${office}@klaten.example`,
  });

/** Everybody who may come to a case, by role; Klaten's offices. */
export const coordinator = officer('coordinator', 'coordinator');
export const liaisonOf = (agency: string): Actor => officer('liaison', `${agency}/liaison`, agency);
export const headOf = (agency: string): Actor => officer('head', `${agency}/head`, agency);
export const inspector = officer('inspector', 'inspector', 'inspektorat');
export const supervisor = officer('supervisor', 'supervisor');
export const operator = officer('operator', 'operator');
export const complainant = outsider('complainant');
export const system = outsider('system');
