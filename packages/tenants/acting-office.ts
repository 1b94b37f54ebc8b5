import type { Office, OfficeRole, TenantConfig } from './tenant-config.ts';

/** Who acts for a vacant office; the line ends at the supervisor, for whom the coordinator stands in. */
const nextInLine: Record<OfficeRole, OfficeRole> = {
  liaison: 'head',
  head: 'coordinator',
  inspector: 'supervisor',
  operator: 'coordinator',
  coordinator: 'supervisor',
  supervisor: 'coordinator',
};

/** The office that acts, and the vacant one it replaces: then the coordinator is to be told. */
export interface ActingOffice {
  readonly office: Office;
  readonly vacant?: Office;
}

type Offices = Pick<TenantConfig, 'offices'>;

/** Liaison officer and head are those of the agency; of the other roles the tenant has one office. */
const officeOf = ({ offices }: Offices, role: OfficeRole, agency: string | undefined): Office | undefined => {
  const ofAgency = role === 'liaison' || role === 'head';
  return offices.find(
    (office) =>
      office.role === role && !office.duty && !office.unit && (!ofAgency || office.agency === agency),
  );
};

/** Who acts for a unit: its own liaison officer, or the agency's, which stays responsible for what it does. */
export const actingUnitOffice = (config: Offices, agency: string, unit: string): ActingOffice => {
  const own = config.offices.find((office) => office.agency === agency && office.unit === unit);
  if (own && !own.vacant) return { office: own };
  const { office } = actingOffice(config, 'liaison', agency);
  return own ? { office, vacant: own } : { office };
};

/**
 * Who acts in a role (domain.md section 4: a vacant office is replaced by the next in line).
 * `agency` names whose liaison officer or head is meant. Throws when the line has nobody, which a loaded
 * configuration excludes.
 */
export const actingOffice = (config: Offices, role: OfficeRole, agency?: string): ActingOffice => {
  const wanted = officeOf(config, role, agency);
  const tried = new Set<OfficeRole>();
  for (let next = role; !tried.has(next); next = nextInLine[next]) {
    tried.add(next);
    const office = officeOf(config, next, agency);
    if (office && !office.vacant)
      return wanted && office !== wanted ? { office, vacant: wanted } : { office };
  }
  throw new Error(`nobody holds ${agency ?? 'tenant'}/${role} or stands in for it`);
};
