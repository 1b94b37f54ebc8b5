import type { Office, TenantConfig } from './tenant-config.ts';
import type { Officer, OfficerChange } from './tenant-store.ts';

/** A vacant office is not in the directory. A new address means a new holder, whose sign-in is not known yet. */
export const officerChanges = (directory: readonly Officer[], config: TenantConfig): OfficerChange[] => {
  const known = new Map(directory.map((officer) => [officer.office, officer]));
  const held = config.offices.filter(({ vacant }) => !vacant);
  const wanted = new Set(held.map(({ id }) => id));
  return [
    ...directory.filter(({ office }) => !wanted.has(office)).map((before) => ({ before })),
    ...held
      .map((office) => {
        const before = known.get(office.id);
        return { before, after: officerOf(config.id, office, before) };
      })
      .filter(({ before, after }) => !before || !sameOfficer(before, after)),
  ];
};

const officerOf = (tenant: string, office: Office, before: Officer | undefined): Officer => ({
  tenant,
  office: office.id,
  agency: office.agency,
  ...(office.unit ? { unit: office.unit } : {}),
  role: office.role,
  title: office.title,
  email: office.email,
  ...(before?.subject && before.email === office.email
    ? {
        subject: before.subject,
        ...(before.secondFactor ? { secondFactor: before.secondFactor } : {}),
      }
    : {}),
});

const sameOfficer = (a: Officer, b: Officer): boolean =>
  a.agency === b.agency &&
  a.unit === b.unit &&
  a.role === b.role &&
  a.email === b.email &&
  a.title.id === b.title.id &&
  a.title.en === b.title.en;
