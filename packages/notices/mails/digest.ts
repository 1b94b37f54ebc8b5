import { type Instant, localDate, longDay } from '#calendar/zones.ts';
import { isOpen } from '#complaints/model/assignment.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { capital, type Letter, type Row, type Section, type Telling } from '../render/letter.ts';
import { deadlineTold } from './ladder.ts';
import { categoryName, nobodyActs, whyTold } from './officer.ts';

/** More than these nobody reads in a mail, and some mailboxes cut long ones off. */
const mostRows = 100;
/** A subject is read on a telephone as well. */
const mostNamed = 2;

/** What a digest is made of: a notice, and where it is about no single deadline the subject of the mail it would have been. */
export interface Item {
  readonly telling: Telling;
  readonly news?: string;
}

interface Line {
  readonly telling: Telling;
  readonly tone: Section['tone'];
  readonly detail: string;
  /** Whether the recipient is to act; of what it owes itself also where the ladder means a copy. */
  readonly acts: boolean;
  /** By which the worst stands first: the oldest deadline. */
  readonly at: Instant;
}

const headings = {
  today: 'Jatuh tempo hari ini',
  late: 'Batas terlampaui',
  soon: 'Segera jatuh tempo',
  new: 'Baru',
} as const;
/** What can still be saved first, then what is late already (docs/adr/0024). */
const tones = ['today', 'late', 'soon', 'new'] as const;

/** One mail about all that an office is told at one opening: due today, overdue, due next, new, each the oldest first. */
export function digest(items: readonly Item[], tenant: TenantConfig, now: Instant): Letter {
  const all = items
    .map((item) => line(item, tenant, now))
    .sort((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone) || a.at.localeCompare(b.at));
  const shown = all.slice(0, mostRows);
  const counts = tones
    .map((tone) => ({ tone, count: all.filter((one) => one.tone === tone).length }))
    .filter(({ count }) => count > 0)
    .map(({ tone, count }) => `${count} ${headings[tone].toLowerCase()}`);
  const left = all.length - shown.length;
  return {
    language: 'id',
    subject: `[${named(all)}] ${counts.join(', ')}: ${longDay(localDate(tenant.zone, now), 'id')}`,
    opening: opening(all),
    facts: [],
    sections: tones.map((tone) => section(tone, shown)).filter(({ rows }) => rows.length > 0),
    paragraphs: left > 0 ? [`Masih ada ${left} lagi; semuanya tampak dalam daftar tugas Anda.`] : [],
    notes: [
      ...new Set(
        items.flatMap(({ telling }) =>
          [...whyTold(telling.notice, tenant), nobodyActs(telling) ?? []].flat(),
        ),
      ),
    ],
  };
}

/** The most urgent cases by their numbers, so that a search for one finds its digest; of the others how many. */
function named(all: readonly Line[]): string {
  const numbers = [...new Set(all.map(({ telling }) => telling.notice.number))];
  const left = numbers.length - mostNamed;
  return `${numbers.slice(0, mostNamed).join(', ')}${left > 0 ? ` +${left}` : ''}`;
}

function line({ telling, news }: Item, { zone }: TenantConfig, now: Instant): Line {
  const at = news === undefined ? deadlineTold(telling).deadline.at : firstDeadline(telling);
  const detail = news ?? deadlineDetail(telling);
  const dueToday = at !== undefined && localDate(zone, at) === localDate(zone, now);
  const tone = at !== undefined && at <= now ? 'late' : dueToday ? 'today' : news ? 'new' : 'soon';
  const acts = !telling.notice.copy || (news === undefined && deadlineTold(telling).by === undefined);
  return { telling, tone, detail, acts, at: at ?? now };
}

/** When whatever is new is due first; undefined for what has no deadline of the recipient's own. */
const firstDeadline = ({ notice, file }: Telling): Instant | undefined =>
  file.complaint.assignments
    .find(({ id }) => id === notice.about?.assignment)
    ?.deadlines.filter(isOpen)
    .map(({ at }) => at)
    .sort()[0];

/** Of a secret case what is due when, not even whose it is. */
function deadlineDetail(telling: Telling): string {
  const { name, at, by, owes } = deadlineTold(telling);
  const { notice, file } = telling;
  const another = notice.copy || notice.template === 'follow-up';
  return `${capital(name)}${another && by && !file.complaint.secret ? ` (${owes})` : ''}: ${at}`;
}

function opening(all: readonly Line[]): string {
  const toAct = all.filter(({ acts }) => acts).length;
  if (toAct === all.length)
    return `${toAct} hal${ofCases(all)} memerlukan tindakan Anda. Dahulukan yang teratas.`;
  if (toAct === 0)
    return `${all.length} hal${ofCases(all)} untuk Anda ketahui; yang bertindak disebut di setiap baris.`;
  return `${toAct} hal memerlukan tindakan Anda, ${all.length - toAct} lagi untuk Anda ketahui${ofCases(all)}.`;
}

/** Of how many cases these are, where some have several. */
function ofCases(all: readonly Line[]): string {
  const cases = new Set(all.map(({ telling }) => telling.notice.number)).size;
  return cases === all.length ? '' : ` dari ${cases} laporan`;
}

const section = (tone: Section['tone'], all: readonly Line[]): Section => ({
  heading: headings[tone],
  tone,
  rows: all.filter((one) => one.tone === tone).map(row),
});

/**
 * Before it has a title its category says what it is about. Of a secret case, or one that the office may no longer read,
 * the number and what is due when, nothing else.
 */
function row({ telling: { notice, file, tenant, told, url }, detail }: Line): Row {
  const { number } = notice;
  if (file.complaint.secret || told?.mayRead === false) return { number, detail, url };
  return { number, title: file.title ?? categoryName(file.complaint.category, tenant), detail, url };
}
