import type { TenantFile, TenantParts } from './tenant-config.ts';
import { listUnits } from './units.ts';

export interface ConfigError {
  readonly file: TenantFile;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Check = (parts: TenantParts) => ConfigError[];

/** What a schema cannot see: repeated ids, unknown names, and offices that no one holds. */
export const checkReferences: Check = (parts) => checks.flatMap((check) => check(parts));

const configError = (file: TenantFile, path: readonly PropertyKey[], message: string): ConfigError => ({
  file,
  path,
  message,
});

const repeated = (
  file: TenantFile,
  values: readonly string[],
  pathOf: (index: number) => PropertyKey[],
  word: string,
): ConfigError[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [configError(file, pathOf(index), `${word} ${value} is given twice`)]
      : [],
  );

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

const identity: Check = ({ 'tenant.yaml': { box, mail } }) => [
  ...(box.south < box.north
    ? []
    : [configError('tenant.yaml', ['box', 'south'], 'south must be below north')]),
  ...(box.west < box.east ? [] : [configError('tenant.yaml', ['box', 'west'], 'west must be below east')]),
  ...(mail.from.endsWith(`@${mail.domain}`)
    ? []
    : [configError('tenant.yaml', ['mail', 'from'], `must be an address at ${mail.domain}`)]),
];

const districts: Check = ({ 'districts.yaml': list }) => [
  ...repeated('districts.yaml', ids(list), (n) => [n, 'id'], 'district'),
  ...list.flatMap(({ villages }, at) =>
    repeated('districts.yaml', ids(villages), (n) => [at, 'villages', n, 'id'], 'village'),
  ),
];

const agencies: Check = ({ 'agencies.yaml': list, 'districts.yaml': known }) => [
  ...repeated('agencies.yaml', ids(list), (n) => [n, 'id'], 'agency'),
  ...list.flatMap(({ kind, district }, n) => {
    if (kind === 'agency')
      return district ? [configError('agencies.yaml', [n, 'district'], 'only for kind district')] : [];
    const exists = known.some(({ id }) => id === district);
    return exists
      ? []
      : [configError('agencies.yaml', [n, 'district'], `no district ${district ?? 'given'}`)];
  }),
  ...known.flatMap(({ id }, n) =>
    list.filter(({ district }) => district === id).length === 1
      ? []
      : [
          configError(
            'districts.yaml',
            [n, 'id'],
            `district ${id} needs exactly one agency of kind district`,
          ),
        ],
  ),
];

const units: Check = ({ 'agencies.yaml': list, 'districts.yaml': known, 'offices.yaml': { offices } }) => [
  ...list.flatMap((agency, n) => {
    const kelurahan = listUnits({ ...agency, units: [] }, known);
    return (agency.units ?? []).flatMap(({ id }, at, all) =>
      [...kelurahan, ...all.slice(0, at)].some((other) => other.id === id)
        ? [configError('agencies.yaml', [n, 'units', at, 'id'], `unit ${id} is given twice`)]
        : [],
    );
  }),
  ...offices.flatMap(({ agency, role, unit }, n) => {
    if (unit === undefined) return [];
    const path = ['offices', n, 'unit'];
    if (role !== 'liaison') return [configError('offices.yaml', path, 'only for role liaison')];
    const of = list.find(({ id }) => id === agency);
    if (of && !listUnits(of, known).some(({ id }) => id === unit))
      return [configError('offices.yaml', path, `no unit ${unit} of ${agency}`)];
    const earlier = offices.slice(0, n).some((one) => one.agency === agency && one.unit === unit);
    return earlier ? [configError('offices.yaml', path, `unit ${unit} has an office already`)] : [];
  }),
];

const officePlaces: Check = ({ 'offices.yaml': { offices }, 'agencies.yaml': known }) => [
  ...repeated('offices.yaml', ids(offices), (n) => ['offices', n, 'id'], 'office'),
  // An officer signs in by address, so each address belongs to one office.
  ...repeated(
    'offices.yaml',
    offices.map(({ email }) => email.toLowerCase()),
    (n) => ['offices', n, 'email'],
    'address',
  ),
  ...offices.flatMap(({ agency, role }, n) => {
    const path = ['offices', n, 'agency'];
    if (agency !== null && !known.some(({ id }) => id === agency))
      return [configError('offices.yaml', path, `no agency ${agency}`)];
    const ofAgency = role === 'liaison' || role === 'head' || role === 'inspector';
    if (ofAgency === (agency !== null)) return [];
    return [
      configError('offices.yaml', path, `${role} ${ofAgency ? 'needs an agency' : 'acts for all: null'}`),
    ];
  }),
];

const officeLines: Check = ({ 'offices.yaml': { offices }, 'agencies.yaml': list }) => [
  ...list.flatMap(({ id }, n) =>
    (['liaison', 'head'] as const)
      .filter(
        (role) => offices.filter((one) => one.agency === id && one.role === role && !one.unit).length !== 1,
      )
      .map((role) => configError('agencies.yaml', [n, 'id'], `agency ${id} needs exactly one ${role}`)),
  ),
  ...(['coordinator', 'inspector', 'supervisor', 'operator'] as const)
    .filter((role) => offices.filter((one) => one.role === role && !one.duty).length !== 1)
    .map((role) =>
      configError('offices.yaml', ['offices'], `needs exactly one ${role} that is not on duty only`),
    ),
  ...(offices.some(
    ({ role, vacant, duty }) => (role === 'coordinator' || role === 'supervisor') && !vacant && !duty,
  )
    ? []
    : [configError('offices.yaml', ['offices'], 'coordinator and supervisor cannot both be vacant')]),
];

const roster: Check = ({ 'offices.yaml': { offices, dutyRoster } }) => {
  const named = [
    ...Object.entries(dutyRoster.weekly).map(([day, office]) => ({ path: ['weekly', day], office })),
    ...dutyRoster.exceptions.map(({ office }, n) => ({ path: ['exceptions', n, 'office'], office })),
  ];
  return [
    ...named
      .filter(({ office }) => !offices.some(({ id }) => id === office))
      .map(({ path, office }) => configError('offices.yaml', ['dutyRoster', ...path], `no office ${office}`)),
    ...backwards('offices.yaml', dutyRoster.exceptions, ['dutyRoster', 'exceptions']),
  ];
};

const categories: Check = ({ 'categories.yaml': list, 'agencies.yaml': known }) => [
  ...repeated('categories.yaml', ids(list), (n) => [n, 'id'], 'category'),
  ...list.flatMap(({ agency }, n) =>
    agency === undefined || known.some(({ id }) => id === agency)
      ? []
      : [configError('categories.yaml', [n, 'agency'], `no agency ${agency}`)],
  ),
];

const backwards = (
  file: TenantFile,
  spans: readonly { from: string; to: string }[],
  path: readonly PropertyKey[],
): ConfigError[] =>
  spans.flatMap(({ from, to }, n) =>
    from <= to ? [] : [configError(file, [...path, n, 'to'], `lies before ${from}`)],
  );

const calendar: Check = ({
  'calendar.yaml': { regional, ramadan, agencyHours = [] },
  'agencies.yaml': known,
}) => [
  ...repeated(
    'calendar.yaml',
    agencyHours.map(({ agency }) => agency),
    (n) => ['agencyHours', n, 'agency'],
    'agency',
  ),
  ...agencyHours.flatMap(({ agency }, n) =>
    known.some(({ id }) => id === agency)
      ? []
      : [configError('calendar.yaml', ['agencyHours', n, 'agency'], `no agency ${agency}`)],
  ),
  ...repeated(
    'calendar.yaml',
    regional.map(({ date }) => date),
    (n) => ['regional', n, 'date'],
    'day',
  ),
  ...backwards('calendar.yaml', ramadan, ['ramadan']),
];

const sops: Check = ({ 'sop.yaml': list, 'agencies.yaml': known }) =>
  unknownAgencies(list, known).map(({ path, message }) => configError('sop.yaml', path, message));

export const unknownAgencies = (
  list: TenantParts['sop.yaml'],
  known: readonly { readonly id: string }[],
): Omit<ConfigError, 'file'>[] =>
  list.flatMap(({ periods, answerApproval = [] }, version) =>
    Object.entries({ periods, answerApproval }).flatMap(([part, rules]) =>
      rules.flatMap(({ agency }, n) =>
        agency === undefined || known.some(({ id }) => id === agency)
          ? []
          : [{ path: [version, part, n, 'agency'], message: `no agency ${agency}` }],
      ),
    ),
  );

const checks: readonly Check[] = [
  identity,
  districts,
  agencies,
  units,
  officePlaces,
  officeLines,
  roster,
  categories,
  calendar,
  sops,
];
