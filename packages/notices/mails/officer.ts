import { agencyOf } from '#complaints/work/open-assignment.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { className } from '#wording/class-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { missingFor } from '../plan/nobody-acts.ts';
import { type Fact, type Letter, type Telling, whenText } from '../render/letter.ts';

/** What a template says to an office. `details` and `quote` are left out where the case is secret. */
export interface SaidToOffice {
  readonly subject: string;
  readonly opening: string;
  readonly details: readonly Fact[];
  /** Words that somebody wrote, for an office that may read them. */
  readonly quote?: string | undefined;
  readonly deadlines: readonly Fact[];
  readonly next: readonly string[];
  /** What a mere copy says in place of what to do. */
  readonly toKnow?: string;
}

/** Of a secret case an office's mail says its number and what is due when: mails are forwarded and read over shoulders. */
export function officeLetter(telling: Telling, said: SaidToOffice): Letter {
  const { notice, file, tenant, url } = telling;
  const secret = file.complaint.secret;
  const missing = nobodyActs(telling);
  const next = notice.copy ? [said.toKnow ?? 'Surat ini untuk Anda ketahui.'] : said.next;
  // Whoever is on duty calls whom there is.
  const whatever = notice.template === 'emergency' && !secret ? next : [];
  const hidden = ['Isinya hanya dapat dibaca dalam kasus, oleh yang berwenang.'];
  return {
    language: 'id',
    subject: `[${notice.number}] ${missing ? vacantFirst(said.subject) : said.subject}`,
    opening: secret ? 'Ada laporan rahasia yang batas waktunya perlu Anda ketahui.' : said.opening,
    facts: [
      { label: 'Nomor laporan', value: notice.number },
      ...(secret ? [] : said.details.filter(isTitle)),
      ...said.deadlines,
      ...(secret ? [] : said.details.filter((fact) => !isTitle(fact))),
    ],
    ...(said.quote && !secret ? { quote: said.quote } : {}),
    sections: [],
    first: missing ? [missing, ...whatever] : secret ? hidden : next,
    paragraphs: [],
    action: { label: 'Buka kasus', url },
    notes: whyTold(telling.notice, tenant),
  };
}

const vacantFirst = (subject: string): string =>
  `Jabatan kosong: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;

/** What is left to whoever stands in where every office that could act is vacant; undefined where one is not. */
export function nobodyActs({ notice, file, tenant }: Telling): string | undefined {
  const assignment = file.complaint.assignments.find(({ id }) => id === notice.about?.assignment);
  const missing = assignment && !notice.copy ? missingFor(assignment.owner, tenant) : [];
  if (missing.length === 0) return undefined;
  const titles = missing.map(({ title }) => inLanguage(title, 'id'));
  const isLead = assignment?.kind === 'lead' && agencyOf(assignment.owner) !== undefined;
  return [
    `Saat ini tidak ada yang dapat bertindak, karena jabatan ${listed(titles)} kosong.`,
    'Mintalah pejabat sementara ditunjuk; begitu tercatat pada data kantor, ia dapat bertindak.',
    ...(isLead
      ? ['Bila tidak dapat menunggu, teruskan laporan ini kepada instansi lain yang berwenang.']
      : []),
  ].join(' ');
}

const listed = (titles: readonly string[]): string =>
  titles.length > 1 ? `${titles.slice(0, -1).join(', ')} dan ${titles.at(-1)}` : titles.join();

/** Why this office reads it, where it is not the one meant or another is missing. */
export function whyTold(
  { standsFor, vacancies, insteadOf = [] }: Pick<Telling['notice'], 'standsFor' | 'vacancies' | 'insteadOf'>,
  tenant: TenantConfig,
): string[] {
  const title = (id: string) => officeTitle(id, tenant);
  return [
    ...standsFor.map((office) => `Anda menerima surat ini karena jabatan ${title(office)} kosong.`),
    ...insteadOf.map(
      (office) => `Anda menerima surat ini karena surat kepada ${title(office)} tidak sampai.`,
    ),
    ...vacancies.map(
      ({ office, by }) => `Jabatan ${title(office)} kosong; surat ini dikirim kepada ${title(by)}.`,
    ),
  ];
}

const officeTitle = (id: string, { offices }: TenantConfig): string => {
  const office = offices.find((one) => one.id === id);
  return office ? inLanguage(office.title, 'id') : id;
};

const titleLabel = 'Judul';
/** By its title an office knows a case again: it stands before what is due. */
const isTitle = ({ label }: Fact): boolean => label === titleLabel;

/** A category's name; its id when the configuration no longer knows it. */
export function categoryName(id: string, { categories }: TenantConfig): string {
  const category = categories.find((one) => one.id === id);
  return category ? inLanguage(category.name, 'id') : id;
}

/** What a case is about, as far as it is settled: its title first, or its category before it has one. */
export function caseDetails({ file: { complaint, title }, tenant }: Telling): Fact[] {
  return [
    ...(title ? [{ label: titleLabel, value: title }] : []),
    { label: 'Kategori', value: categoryName(complaint.category, tenant) },
    { label: 'Jenis', value: className(complaint.class, 'id') },
    { label: 'Urgensi', value: urgencyName(complaint.urgency, 'id') },
  ];
}

/** When a deadline falls, in Indonesian. */
export const due = ({ tenant }: Telling, deadline: { at: string; estimate?: boolean }): string =>
  whenText(tenant.zone, deadline, 'id');
