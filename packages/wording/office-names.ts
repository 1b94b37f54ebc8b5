import type { Language } from '#calendar/zones.ts';
import { agencyOf, unitOfOwner } from '#complaints/work/open-assignment.ts';
import type { Owner } from '#events/assignments.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { findUnit } from '#tenants/units.ts';

export function ownerName(owner: Owner, tenant: TenantConfig, language: Language): string {
  if (owner === 'complainant') return language === 'id' ? 'Pelapor' : 'The complainant';
  if (owner === 'coordinator') return officeTitle(tenant, 'coordinator', language);
  if (owner === 'inspectorate') return officeTitle(tenant, 'inspector', language);
  const [agency, unit] = [agencyOf(owner)!, unitOfOwner(owner)];
  return unit ? unitName(agency, unit, tenant, language) : agencyName(agency, tenant, language);
}

/** The id, if the configuration no longer has the unit. */
const unitName = (agency: string, id: string, tenant: TenantConfig, language: Language): string => {
  const unit = findUnit(tenant, agency, id);
  return unit ? inLanguage(unit.name, language) : id;
};

/** The id, if the configuration no longer has the agency. */
export const agencyName = (id: string, { agencies }: TenantConfig, language: Language): string => {
  const agency = agencies.find((one) => one.id === id);
  return agency ? inLanguage(agency.name, language) : id;
};

function officeTitle(
  { offices }: TenantConfig,
  role: 'coordinator' | 'inspector',
  language: Language,
): string {
  const office = offices.find((one) => one.role === role);
  return office ? inLanguage(office.title, language) : role;
}
