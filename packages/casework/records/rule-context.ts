import { vacantOwners } from '#access/vacancies.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Actor, DateFacts, Facts } from '#complaints/model/facts.ts';
import type { Role } from '#events/vocabulary.ts';
import { sopInForce } from '#sop/sop-in-force.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { listUnits } from '#tenants/units.ts';

/** The SOP is the one in force when the complaint was received. */
export const factsFor = (tenant: TenantConfig, receivedAt: Instant, actor: Actor, now: Instant): Facts => ({
  ...dateFactsFor(tenant, receivedAt, actor, now),
  ...namesOf(tenant),
});

/** Without the names of the configuration: a submission needs none of them. */
export const dateFactsFor = (
  tenant: TenantConfig,
  receivedAt: Instant,
  actor: Actor,
  now: Instant,
): DateFacts => ({
  now,
  actor,
  calendar: tenantCalendar(tenant),
  sop: sopInForce(tenant.sops, localDate(tenant.zone, receivedAt)),
  inspectorate: inspectorateOf(tenant),
});

type Names = Pick<Facts, 'agencies' | 'units' | 'categories' | 'vacantOwners'>;
/** Building it takes longer than a decision. */
const cachedNames = new WeakMap<TenantConfig, Names>();

function namesOf(tenant: TenantConfig): Names {
  const known = cachedNames.get(tenant);
  if (known) return known;
  const names = {
    agencies: new Set(tenant.agencies.map(({ id }) => id)),
    units: new Set(
      tenant.agencies.flatMap((agency) =>
        listUnits(agency, tenant.districts).map(({ id }) => `${agency.id}/${id}`),
      ),
    ),
    categories: new Set(tenant.categories.map(({ id }) => id)),
    vacantOwners: vacantOwners(tenant),
  };
  cachedNames.set(tenant, names);
  return names;
}

export const inspectorateOf = ({ offices }: TenantConfig): string =>
  offices.find(({ role }) => role === 'inspector')?.agency ?? 'inspektorat';

export const actorWithoutOffice = (role: Extract<Role, 'complainant' | 'system'>): Actor => ({
  role,
  owners: role === 'complainant' ? ['complainant'] : [],
});
