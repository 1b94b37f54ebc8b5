import { type Instant, localDate, longDay } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { capital, type Letter, type Row, type Section, type Telling } from '../letter.ts';
import { deadlineTold } from './ladder.ts';
import { whyTold } from './officer.ts';

/** More than these nobody reads in a mail, and some mailboxes cut long ones off. */
const mostRows = 100;
/** A subject is read on a telephone as well. */
const mostNamed = 2;

interface Told extends ReturnType<typeof deadlineTold> {
  readonly telling: Telling;
  readonly tone: Section['tone'];
}

const headings = {
  late: 'Batas terlampaui',
  today: 'Jatuh tempo hari ini',
  soon: 'Segera jatuh tempo',
} as const;
const tones = ['late', 'today', 'soon'] as const;

/** One mail about several deadlines of one office: what is overdue, due today, due next, each the oldest first. */
export function digest(tellings: readonly Telling[], tenant: TenantConfig, now: Instant): Letter {
  const all = tellings
    .map((telling) => told(telling, tenant, now))
    .sort((a, b) => a.deadline.at.localeCompare(b.deadline.at));
  const shown = all.slice(0, mostRows);
  const counts = tones
    .map((tone) => ({ tone, count: all.filter((one) => one.tone === tone).length }))
    .filter(({ count }) => count > 0)
    .map(({ tone, count }) => `${count} ${headings[tone].toLowerCase()}`);
  const left = all.length - shown.length;
  return {
    language: 'id',
    subject: `[${named(all)}] ${counts.join(', ')}: ${longDay(localDate(tenant.zone, now))}`,
    opening: opening(all),
    facts: [],
    sections: tones.map((tone) => section(tone, shown)).filter(({ rows }) => rows.length > 0),
    paragraphs: left > 0 ? [`Masih ada ${left} lagi; semuanya tampak dalam daftar tugas Anda.`] : [],
    notes: notes(tellings, tenant),
  };
}

/** The most urgent cases by their numbers, so that a search for one finds its digest; of the others how many. */
function named(all: readonly Told[]): string {
  const numbers = [...new Set(all.map(({ telling }) => telling.notice.number))];
  const left = numbers.length - mostNamed;
  return `${numbers.slice(0, mostNamed).join(', ')}${left > 0 ? ` +${left}` : ''}`;
}

function told(telling: Telling, { zone }: TenantConfig, now: Instant): Told {
  const known = deadlineTold(telling);
  const { at } = known.deadline;
  const dueToday = localDate(zone, at) === localDate(zone, now);
  return { ...known, telling, tone: at <= now ? 'late' : dueToday ? 'today' : 'soon' };
}

function opening(all: readonly Told[]): string {
  const toAct = all.filter(({ telling }) => !telling.notice.copy).length;
  if (toAct === all.length) return `${toAct} batas waktu memerlukan tindakan Anda. Dahulukan yang teratas.`;
  if (toAct === 0)
    return `${all.length} batas waktu untuk Anda ketahui; yang bertindak disebut di setiap baris.`;
  return `${toAct} batas waktu memerlukan tindakan Anda, ${all.length - toAct} lagi untuk Anda ketahui.`;
}

const section = (tone: Section['tone'], all: readonly Told[]): Section => ({
  heading: headings[tone],
  tone,
  rows: all.filter((one) => one.tone === tone).map(row),
});

/** Of a secret case the number and what is due when, nothing else. */
function row({ telling, name, at, owes }: Told): Row {
  const { notice, file, url } = telling;
  const { secret } = file.complaint;
  const whose = notice.copy && !secret ? ` (${owes})` : '';
  const title = secret ? undefined : file.title;
  return {
    number: notice.number,
    ...(title ? { title } : {}),
    detail: `${capital(name)}${whose}: ${at}`,
    url,
  };
}

const notes = (tellings: readonly Telling[], tenant: TenantConfig): string[] => [
  ...new Set(tellings.flatMap(({ notice }) => whyTold(notice, tenant))),
];
