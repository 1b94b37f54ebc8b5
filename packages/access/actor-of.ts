import { type Complaint, currentLead } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { Owner } from '#events/assignments.ts';
import { actingUnitOffice } from '#tenants/acting-office.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import { listUnits } from '#tenants/units.ts';

/** Read from the directory at each request, so that a withdrawn right ends at once. */
export function actorOf({ role, office, agency, unit }: Officer): Actor {
  return { role, office, owners: agency && unit ? [`unit:${agency}/${unit}`] : ownersOf(role, agency) };
}

/** Includes the owners that the office acts for: units and heads with a vacant office (domain.md section 4). */
export function actorIn(tenant: TenantConfig, officer: Officer): Actor {
  const actor = actorOf(officer);
  return { ...actor, owners: [...actor.owners, ...standingInFor(tenant, officer)] };
}

function standingInFor(tenant: TenantConfig, { role, agency, unit }: Officer): Owner[] {
  if (role === 'coordinator')
    return tenant.offices
      .filter((one) => one.role === 'head' && one.vacant)
      .map((one): Owner => `head:${one.agency}`);
  if (unit || (role !== 'liaison' && role !== 'head')) return [];
  return tenant.agencies
    .filter(({ id }) => id === agency)
    .flatMap((own) => listUnits(own, tenant.districts).map(({ id }) => id))
    .filter((id) => actingUnitOffice(tenant, agency!, id).office.unit !== id)
    .map((id): Owner => `unit:${agency}/${id}`);
}

function ownersOf(role: Officer['role'], agency: string | null): Owner[] {
  switch (role) {
    case 'coordinator':
      return ['coordinator'];
    case 'liaison':
      return agency ? [`agency:${agency}`] : [];
    case 'head':
      return agency ? [`agency:${agency}`, `head:${agency}`] : [];
    case 'inspector':
      return agency ? ['inspectorate', `agency:${agency}`] : ['inspectorate'];
    case 'supervisor':
    case 'operator':
      return [];
  }
}

/**
 * Rights end with the task: the lead that answers for the case reads it, other offices while they hold an assignment
 * (domain.md section 3). An agency never reads an oversight complaint, whatever it holds (Permendagri 8/2023 art. 1).
 */
export function mayRead(actor: Actor, complaint: Complaint): boolean {
  if (actor.role === 'inspector') return true;
  if (complaint.class === 'oversight') return holds(actor, complaint, 'coordinator');
  if (actor.role === 'coordinator') return true;
  if (actor.role === 'supervisor') return !complaint.secret;
  return actor.owners.some((owner) => holds(actor, complaint, owner)) || leads(actor, complaint);
}

function leads({ owners }: Actor, complaint: Complaint): boolean {
  const lead = currentLead(complaint);
  return lead !== undefined && owners.includes(`agency:${lead}`);
}

const holds = (actor: Actor, { assignments }: Complaint, as: Owner): boolean =>
  actor.owners.includes(as) && assignments.some(({ owner }) => owner === as);

/** The coordinator may, and the lead unless the complainant is anonymous. */
export function maySeeReporter(actor: Actor, complaint: Complaint): boolean {
  if (!mayRead(actor, complaint)) return false;
  if (actor.role === 'coordinator') return true;
  return (
    !complaint.anonymous &&
    complaint.assignments.some(({ kind, owner }) => kind === 'lead' && actor.owners.includes(owner))
  );
}
