import type { Office, OfficeRole, TenantConfig } from './tenant-config.ts';

/** The line ends at the supervisor, whose deputy is the coordinator. */
const nextInLine: Record<OfficeRole, OfficeRole> = {
  liaison: 'head',
  head: 'coordinator',
  inspector: 'supervisor',
  operator: 'coordinator',
  coordinator: 'supervisor',
  supervisor: 'coordinator',
};

/** If the office replaces a vacant one, the coordinator must be notified. */
export interface ActingOffice {
  readonly office: Office;
  readonly vacant?: Office;
}

type Offices = Pick<TenantConfig, 'offices'>;

const officeOf = ({ offices }: Offices, role: OfficeRole, agency: string | undefined): Office | undefined => {
  const ofAgency = role === 'liaison' || role === 'head';
  return offices.find(
    (office) =>
      office.role === role && !office.duty && !office.unit && (!ofAgency || office.agency === agency),
  );
};

/** If the unit has no officer, the agency's acts, because the agency stays responsible for the unit. */
export const actingUnitOffice = (config: Offices, agency: string, unit: string): ActingOffice => {
  const own = config.offices.find((office) => office.agency === agency && office.unit === unit);
  if (own && !own.vacant) return { office: own };
  const { office } = actingOffice(config, 'liaison', agency);
  return own ? { office, vacant: own } : { office };
};

/** The next in line replaces a vacant office (domain.md section 4). @throws if no one can act */
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
