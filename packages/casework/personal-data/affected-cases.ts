import { addDays } from '#calendar/local-date.ts';
import { type Instant, type LocalDate, localDate } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { AccessPage, AccessRecord, AccessRecords } from '../records/access-record.ts';
import {
  type AffectedSubject,
  affectedSubject,
  type DataSubject,
  type DataSubjects,
} from './data-subjects.ts';

/** The end is excluded. */
export interface DateRange {
  readonly from: Instant;
  readonly to: Instant;
}

export interface AccessCursor {
  readonly day: LocalDate;
  readonly office: string;
  readonly after?: string | undefined;
}

export interface AffectedStores {
  readonly records: AccessRecords;
  readonly people: DataSubjects;
}

export interface AffectedPage {
  readonly cases: readonly AffectedCase[];
  readonly next?: AccessCursor;
}

/** Refers to the data subject and contains no free text. */
export interface AffectedCase extends AffectedSubject {
  readonly number: string;
  readonly looks: number;
  readonly first: Instant;
  readonly last: Instant;
  readonly offices: readonly string[];
  readonly why: readonly string[];
  readonly fields: readonly string[];
  /** Secret or with an oversight element, now or at the time of an access. */
  readonly watched: boolean;
}

/** An empty day costs a read as well. */
const maxAccesses = 200;
const maxCursors = 240;
const concurrency = 8;

/** By day and office. A page may be short and still have a next one; a case may appear on several pages. */
export async function listAffectedCases(
  { records, people }: AffectedStores,
  tenant: TenantConfig,
  { stretch, offices }: { readonly stretch: DateRange; readonly offices: readonly string[] },
  from?: AccessCursor,
): Promise<AffectedPage> {
  const places = placesFrom(daysOf(tenant, stretch), offices, from);
  const found: AccessRecord[] = [];
  let next: AccessCursor | undefined;
  for (let read = 0; ; read += concurrency) {
    const some = places.slice(read, read + concurrency);
    const pages = await Promise.all(some.map((place) => accessesAt(records, place)));
    const cut = pages.findIndex((page) => page.next !== undefined);
    const whole = cut < 0 ? pages : pages.slice(0, cut + 1);
    found.push(...whole.flatMap((page) => page.records).filter((one) => isInRange(one, stretch)));
    next = cut < 0 ? places[read + concurrency] : { ...some[cut]!, after: pages[cut]!.next };
    if (!next || cut >= 0 || found.length >= maxAccesses || read + concurrency >= maxCursors) break;
  }
  const opened = casesOf(found);
  const behindOpened = await people.find([...opened.keys()]);
  const cases = withContributors(opened, behindOpened);
  const concerned = new Map([
    ...behindOpened,
    ...(await people.find([...cases.keys()].filter((number) => !behindOpened.has(number)))),
  ]);
  return {
    cases: [...cases].map(([number, looks]) =>
      affectedCase(number, looks, affectedSubject(concerned.get(number))),
    ),
    ...(next ? { next } : {}),
  };
}

function daysOf({ zone }: TenantConfig, { from, to }: DateRange): LocalDate[] {
  const last = localDate(zone, new Date(Date.parse(to) - 1).toISOString());
  const days: LocalDate[] = [];
  for (let day = localDate(zone, from); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A forged cursor cannot name another office's days. */
function placesFrom(
  days: readonly LocalDate[],
  offices: readonly string[],
  from?: AccessCursor,
): AccessCursor[] {
  const all = days.flatMap((day) => offices.toSorted().map((office): AccessCursor => ({ day, office })));
  if (!from) return all;
  const at = all.findIndex(({ day, office }) => day === from.day && office === from.office);
  return at < 0 ? [] : [from, ...all.slice(at + 1)];
}

const accessesAt = (records: AccessRecords, { day, office, after }: AccessCursor): Promise<AccessPage> =>
  records.byOffice(office, day, after);

/** Reading the access log reveals nothing of complainants. */
const isInRange = ({ number, at, why }: AccessRecord, { from, to }: DateRange): boolean =>
  number !== undefined && why !== 'audit' && at >= from && at < to;

function casesOf(looks: readonly AccessRecord[]): Map<string, AccessRecord[]> {
  const cases = new Map<string, AccessRecord[]>();
  for (const look of looks) cases.set(look.number!, [...(cases.get(look.number!) ?? []), look]);
  return cases;
}

/** Who opened a case also read what merged complainants wrote in it: their own complaints are affected too. */
function withContributors(
  read: ReadonlyMap<string, AccessRecord[]>,
  behind: ReadonlyMap<string, DataSubject>,
): Map<string, AccessRecord[]> {
  const cases = new Map(read);
  for (const [number, looks] of read) {
    const opened = looks.filter(({ fields }) => fields.includes('case'));
    if (opened.length === 0) continue;
    for (const merged of behind.get(number)?.complaint.contributors ?? [])
      cases.set(merged, [...(cases.get(merged) ?? []), ...opened.map(asContributors)]);
  }
  return cases;
}

/** The identity that was read is the first complainant's. */
const asContributors = (look: AccessRecord): AccessRecord => ({ ...look, fields: ['case'] });

const distinct = (all: readonly string[]): string[] => [...new Set(all)].sort();

function affectedCase(
  number: string,
  looks: readonly AccessRecord[],
  { watched, person, ...concerned }: AffectedSubject & { readonly watched: boolean },
): AffectedCase {
  const at = looks.map((look) => look.at).sort();
  const fields = distinct(looks.flatMap((look) => look.fields));
  return {
    number,
    looks: looks.length,
    first: at[0]!,
    last: at.at(-1)!,
    offices: distinct(looks.map(({ office }) => office)),
    why: distinct(looks.map(({ why }) => why)),
    fields: fields.filter((field) => field !== 'case'),
    watched: watched || fields.includes('case'),
    // Access to a follower's data reads nothing of the complainant.
    ...(person && fields.some((field) => field !== 'follower') ? { person } : {}),
    ...concerned,
  };
}

export function mergeAffected(one: AffectedCase, other: AffectedCase): AffectedCase {
  return {
    ...other,
    looks: one.looks + other.looks,
    first: [one.first, other.first].sort()[0]!,
    last: [one.last, other.last].sort()[1]!,
    offices: distinct([...one.offices, ...other.offices]),
    why: distinct([...one.why, ...other.why]),
    fields: distinct([...one.fields, ...other.fields]),
    watched: one.watched || other.watched,
  };
}
