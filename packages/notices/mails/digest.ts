import { type Instant, localDate, longDay } from '#calendar/zones.ts';
import { isOpenDeadline } from '#complaints/model/assignment.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { ladderDeadline } from './parts/ladder-mail.ts';
import { type ComposedMail, type ContentRow, type ContentSection, capital } from './parts/mail-content.ts';
import { categoryName, recipientNotes, vacantOffices } from './parts/office-mail.ts';
import type { CaseContext } from './parts/template.ts';

/** Some mailboxes cut off longer mails. */
const maxRows = 100;
/** Phones shorten subjects. */
const maxNamed = 2;

export interface DigestItem extends CaseContext {
  readonly url: string;
  /** `own`: what the office contributed; without any, the case may not be named. */
  readonly access: 'whole' | 'own' | 'none';
  /** False if the recipient owes the deadline itself. */
  readonly namesOwner: boolean;
  /** The subject of the mail that the digest replaces, for items without a deadline. */
  readonly news?: string;
}

interface Line {
  readonly item: DigestItem;
  readonly tone: ContentSection['tone'];
  readonly detail: string;
  /** An owner must act, even where the escalation level only sends it a copy. */
  readonly acts: boolean;
  /** Sort key: the oldest deadline comes first. */
  readonly at: Instant;
}

const headings = {
  today: 'Jatuh tempo hari ini',
  late: 'Batas terlampaui',
  soon: 'Segera jatuh tempo',
  new: 'Baru',
} as const;
/** Due work comes before overdue work, because it can still be saved (docs/adr/0024). */
const tones = ['today', 'late', 'soon', 'new'] as const;

/** Due today, overdue, due next, new; each by deadline. */
export function digest(items: readonly DigestItem[], tenant: TenantConfig, now: Instant): ComposedMail {
  const all = items
    .map((item) => line(item, tenant, now))
    .sort((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone) || a.at.localeCompare(b.at));
  const shown = all.slice(0, maxRows);
  const counts = tones
    .map((tone) => ({ tone, count: all.filter((one) => one.tone === tone).length }))
    .filter(({ count }) => count > 0)
    .map(({ tone, count }) => `${count} ${headings[tone].toLowerCase()}`);
  const left = all.length - shown.length;
  return {
    language: 'id',
    subject: {
      ...named(all),
      text: `${counts.join(', ')}: ${longDay(localDate(tenant.zone, now), 'id')}`,
    },
    content: {
      opening: opening(all),
      facts: [],
      sections: tones.map((tone) => section(tone, shown)).filter(({ rows }) => rows.length > 0),
      paragraphs: left > 0 ? [`Masih ada ${left} lagi; semuanya tampak dalam daftar tugas Anda.`] : [],
      notes: [
        ...new Set(
          items.flatMap((item) => [...recipientNotes(item.notice, tenant), vacantOffices(item) ?? []].flat()),
        ),
      ],
    },
  };
}

/** The most urgent ones that the reader may open, so that a search finds the digest. */
function named(all: readonly Line[]): { cases?: string } {
  const open = all.filter(({ item }) => item.access !== 'none');
  const numbers = [...new Set(open.map(({ item }) => item.notice.number))];
  if (numbers.length === 0) return {};
  const left = numbers.length - maxNamed;
  return { cases: `${numbers.slice(0, maxNamed).join(', ')}${left > 0 ? ` +${left}` : ''}` };
}

function line(item: DigestItem, { zone }: TenantConfig, now: Instant): Line {
  const { news } = item;
  const at = news ? firstDeadline(item) : ladderDeadline(item).deadline.at;
  const detail = news ?? deadlineDetail(item);
  const dueToday = at !== undefined && localDate(zone, at) === localDate(zone, now);
  const tone = at !== undefined && at <= now ? 'late' : dueToday ? 'today' : news ? 'new' : 'soon';
  const acts = !item.notice.copy || (!news && ladderDeadline(item).by === undefined);
  return { item, tone, detail, acts, at: at ?? now };
}

const firstDeadline = ({ notice, record }: DigestItem): Instant | undefined =>
  record.complaint.assignments
    .find(({ id }) => id === notice.about?.assignment)
    ?.deadlines.filter(isOpenDeadline)
    .map(({ at }) => at)
    .sort()[0];

/** Names the owner only to a reader of the case, and never that of a secret one. */
function deadlineDetail(item: DigestItem): string {
  const { name, at, by, owes } = ladderDeadline(item);
  const named = item.namesOwner && by && item.access === 'whole' && !item.record.complaint.secret;
  return `${capital(name)}${named ? ` (${owes})` : ''}: ${at}`;
}

function opening(all: readonly Line[]): string {
  const toAct = all.filter(({ acts }) => acts).length;
  if (toAct === all.length)
    return `${toAct} hal${ofCases(all)} memerlukan tindakan Anda. Dahulukan yang teratas.`;
  if (toAct === 0)
    return `${all.length} hal${ofCases(all)} untuk Anda ketahui; yang bertindak disebut di setiap baris.`;
  return `${toAct} hal memerlukan tindakan Anda, ${all.length - toAct} lagi untuk Anda ketahui${ofCases(all)}.`;
}

function ofCases(all: readonly Line[]): string {
  const cases = new Set(all.map(({ item }) => item.notice.number)).size;
  return cases === all.length ? '' : ` dari ${cases} laporan`;
}

const section = (tone: ContentSection['tone'], all: readonly Line[]): ContentSection => ({
  heading: headings[tone],
  tone,
  rows: all.filter((one) => one.tone === tone).map(row),
});

const unnamed = 'Laporan yang tidak dapat Anda buka';

/** Of a secret case, or one of which the office reads only its own part, number and deadline. */
function row({ item: { notice, record, tenant, access, url }, detail }: Line): ContentRow {
  const { number } = notice;
  if (access === 'none') return { number: unnamed, detail };
  if (record.complaint.secret || access === 'own') return { number, detail, url };
  return { number, title: record.title ?? categoryName(record.complaint.category, tenant), detail, url };
}
