import * as z from 'zod/mini';
import { type Instant, type Language, localIso } from '#calendar/zones.ts';
import { isOpenDeadline } from '#complaints/model/assignment.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { calendarOf } from '#complaints/work/open-assignment.ts';
import type { Deadline, Owner } from '#events/assignments.ts';
import type { AssignmentKind, DeadlineKind, Urgency } from '#events/vocabulary.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { ownerName } from '#wording/office-names.ts';
import { shortDate, type TimeLeft, timeLeft } from '#wording/time-left.ts';
import { CommandError } from '../records/errors.ts';
import { inspectorateOf } from '../records/rule-context.ts';
import type { Inbox, InboxRow } from './list-assignments.ts';

export interface DeskInbox extends Inbox {
  /** The district of each case that names one; eventually consistent too. */
  districts(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** What is due next on an assignment. */
export interface DueNext {
  readonly kind: DeadlineKind;
  readonly name: string;
  /** In the tenant's zone. */
  readonly at: string;
  /** `hari ini 16.00`. */
  readonly short: string;
  readonly left: TimeLeft;
  readonly estimate: boolean;
}

export interface DeskRow extends Omit<InboxRow, 'deadlines' | 'title'> {
  /** The category's name until a title is given. */
  readonly title: string;
  readonly categoryName: string;
  readonly ownerName: string;
  /** Missing for work without a deadline. */
  readonly due?: DueNext;
}

export interface DeskFilter {
  readonly kind?: AssignmentKind | undefined;
  readonly overdue?: boolean | undefined;
  readonly district?: string | undefined;
  readonly category?: string | undefined;
  readonly urgency?: Urgency | undefined;
}

export interface DeskQuery {
  readonly filter: DeskFilter;
  readonly cursor?: string | undefined;
  readonly language: Language;
  readonly now: Instant;
}

/**
 * At most 40 rows of 1 KB and 8 queries: 9 read units, eventually consistent. A filtered page reads at most 40 units and
 * may show fewer rows, or none, and still have a next one.
 */
const pageSize = 40;
const maxQueries = 8;
const maxFilteredRows = 160;

/**
 * The open work of the actor's offices, own tasks before the agency's queue, each list in its own order: what the head
 * ranked, else urgency, then what is due first. @throws CommandError `fields` for a cursor that is not ours
 */
export async function listDesk(
  inbox: DeskInbox,
  tenant: TenantConfig,
  actor: Actor,
  { filter, cursor, language, now }: DeskQuery,
): Promise<{ rows: DeskRow[]; next?: string }> {
  const owners = inOrder(actor.owners);
  const rows: DeskRow[] = [];
  let at: Place | undefined = readPlace(cursor, owners);
  const mostRead = isEmpty(filter) ? pageSize : maxFilteredRows;
  for (
    let queries = 0, read = 0;
    at && queries < maxQueries && rows.length < pageSize && read < mostRead;
    queries++
  ) {
    const owner = owners[at.owner];
    if (!owner) break;
    const page = await inbox.page(owner, pageSize - (isEmpty(filter) ? rows.length : 0), at.after);
    read += page.rows.length;
    const shown = page.rows.map((row) => deskRow(row, tenant, language, now));
    rows.push(...(await fitting(inbox, shown, filter)));
    at = page.after ? { owner: at.owner, after: page.after } : nextOwner(at.owner, owners);
  }
  return at ? { rows, next: writePlace(at) } : { rows };
}

/** The first work in the order of the list, passing over a case that was just handled: the index may lag behind. */
export async function nextOnDesk(
  inbox: DeskInbox,
  tenant: TenantConfig,
  actor: Actor,
  { handled, ...query }: Omit<DeskQuery, 'cursor'> & { readonly handled?: string | undefined },
): Promise<string | undefined> {
  const { rows } = await listDesk(inbox, tenant, actor, query);
  return rows.find(({ number }) => number !== handled)?.number;
}

const isEmpty = (filter: DeskFilter): boolean => Object.values(filter).every((value) => !value);

const nextOwner = (owner: number, owners: readonly Owner[]): Place | undefined =>
  owner + 1 < owners.length ? { owner: owner + 1 } : undefined;

/** What only this officer can do comes first: a head's drafts, then the agency's queue, then its units'. */
const inOrder = (owners: readonly Owner[]): Owner[] => owners.toSorted((a, b) => placeOf(a) - placeOf(b));
const placeOf = (owner: Owner): number =>
  owner.startsWith('agency:') ? 1 : owner.startsWith('unit:') ? 2 : 0;

async function fitting(inbox: DeskInbox, rows: DeskRow[], filter: DeskFilter): Promise<DeskRow[]> {
  const { kind, overdue, category, urgency, district } = filter;
  const fit = rows
    .filter((row) => !kind || row.kind === kind)
    .filter((row) => !overdue || row.due?.left.nearness === 'late')
    .filter((row) => !category || row.category === category)
    .filter((row) => !urgency || row.urgency === urgency);
  if (!district || fit.length === 0) return fit;
  const districts = await inbox.districts(fit.map(({ number }) => number));
  return fit.filter(({ number }) => districts.get(number) === district);
}

function deskRow(
  { deadlines, title, ...row }: InboxRow,
  tenant: TenantConfig,
  language: Language,
  now: Instant,
): DeskRow {
  const category = tenant.categories.find(({ id }) => id === row.category);
  const categoryName = category ? inLanguage(category.name, language) : row.category;
  const [first] = deadlines.filter(isOpenDeadline).toSorted((a, b) => a.at.localeCompare(b.at));
  return {
    ...row,
    title: title ?? categoryName,
    categoryName,
    ownerName: ownerName(row.owner, tenant, language),
    ...(first ? { due: dueNext(first, row.owner, { tenant, language, now }) } : {}),
  };
}

function dueNext(
  deadline: Deadline,
  owner: Owner,
  { tenant, language, now }: { tenant: TenantConfig; language: Language; now: Instant },
): DueNext {
  const { kind, at, estimate } = deadline;
  const facts = { calendar: tenantCalendar(tenant), inspectorate: inspectorateOf(tenant) };
  const calendar = calendarOf(owner, facts);
  return {
    kind,
    name: deadlineName(kind, language),
    at: localIso(tenant.zone, at),
    short: shortDate(calendar, at, now, language),
    left: timeLeft(deadline, calendar, now, language),
    estimate,
  };
}

const place = z.strictObject({
  owner: z.int().check(z.nonnegative()),
  after: z.optional(z.record(z.string(), z.string().check(z.minLength(1), z.maxLength(300)))),
});
type Place = z.infer<typeof place>;

const writePlace = (at: Place): string => Buffer.from(JSON.stringify(at)).toString('base64url');

/** A forged cursor can name only a position in the caller's own lists. */
function readPlace(sent: string | undefined, owners: readonly Owner[]): Place | undefined {
  if (!sent) return owners.length > 0 ? { owner: 0 } : undefined;
  try {
    const at = z.parse(place, JSON.parse(Buffer.from(sent, 'base64url').toString()));
    if (at.owner < owners.length) return at;
  } catch {
    // Every cursor that is not ours has the same answer.
  }
  throw new CommandError({ failure: 'fields', fields: [{ field: 'cursor', code: 'bad-value' }] });
}
