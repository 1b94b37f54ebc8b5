import type { LocalDate } from '#calendar/zones.ts';
import { inspectorateOf } from '#casework/records/rule-context.ts';
import { agencyOf, unitOfOwner } from '#complaints/work/open-assignment.ts';
import type { Owner } from '#events/assignments.ts';
import type { Recipient } from '#events/vocabulary.ts';
import { type ActingOffice, actingOffice, actingUnitOffice } from '#tenants/acting-office.ts';
import { dutyOfficer } from '#tenants/duty-officer.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** Undefined for the complainant's own assignment. */
export function officeOfOwner(owner: Owner, tenant: TenantConfig): ActingOffice | undefined {
  if (owner === 'complainant') return undefined;
  if (owner === 'coordinator') return actingOffice(tenant, 'coordinator');
  if (owner === 'inspectorate') return actingOffice(tenant, 'inspector');
  const [agency, unit] = [agencyOf(owner), unitOfOwner(owner)];
  if (agency && unit) return actingUnitOffice(tenant, agency, unit);
  return actingOffice(tenant, owner.startsWith('head:') ? 'head' : 'liaison', agency);
}

/** Seen from the assignment's owner. `day` decides who is on duty. */
export function officeOfStep(
  recipient: Recipient,
  owner: Owner,
  tenant: TenantConfig,
  day: LocalDate,
): ActingOffice | undefined {
  switch (recipient) {
    case 'owner':
      return officeOfOwner(owner, tenant);
    case 'head':
      return headOf(owner, tenant);
    case 'inspectorate':
      return actingOffice(tenant, 'inspector');
    case 'duty-officer':
      return dutyOfficer(tenant, day);
    default:
      return actingOffice(tenant, recipient);
  }
}

/** The coordinator belongs to no agency; the supervisor is its superior. */
function headOf(owner: Owner, tenant: TenantConfig): ActingOffice {
  const agency = owner === 'inspectorate' ? inspectorateOf(tenant) : agencyOf(owner);
  return agency ? actingOffice(tenant, 'head', agency) : actingOffice(tenant, 'supervisor');
}

/** The office may have become vacant or been abolished since. */
export function effectiveOffice(id: string, tenant: TenantConfig): ActingOffice {
  const office = tenant.offices.find((one) => one.id === id);
  if (!office) return actingOffice(tenant, 'coordinator');
  if (!office.vacant) return { office };
  const { office: standIn } =
    office.unit && office.agency
      ? actingUnitOffice(tenant, office.agency, office.unit)
      : actingOffice(tenant, office.role, office.agency ?? undefined);
  return { office: standIn, vacant: office };
}
