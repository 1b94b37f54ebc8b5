import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { className } from '#wording/class-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { type Fact, type Letter, type Telling, whenText } from '../letter.ts';

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
  const next = notice.copy ? [said.toKnow ?? 'Surat ini untuk Anda ketahui.'] : said.next;
  return {
    language: 'id',
    subject: `[${notice.number}] ${said.subject}`,
    opening: secret ? 'Ada laporan rahasia yang batas waktunya perlu Anda ketahui.' : said.opening,
    facts: [
      { label: 'Nomor laporan', value: notice.number },
      ...said.deadlines,
      ...(secret ? [] : said.details),
    ],
    ...(said.quote && !secret ? { quote: said.quote } : {}),
    sections: [],
    paragraphs: secret ? ['Isinya hanya dapat dibaca dalam kasus, oleh yang berwenang.'] : next,
    action: { label: 'Buka kasus', url },
    notes: whyTold(telling.notice, tenant),
  };
}

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

/** What a case is about, as far as it is settled: its title first, or its category before it has one. */
export function caseDetails({ file: { complaint, title }, tenant }: Telling): Fact[] {
  const category = tenant.categories.find(({ id }) => id === complaint.category);
  return [
    ...(title ? [{ label: 'Judul', value: title }] : []),
    { label: 'Kategori', value: category ? inLanguage(category.name, 'id') : complaint.category },
    { label: 'Jenis', value: className(complaint.class, 'id') },
    { label: 'Urgensi', value: urgencyName(complaint.urgency, 'id') },
  ];
}

/** When a deadline falls, in Indonesian. */
export const due = ({ tenant }: Telling, deadline: { at: string; estimate?: boolean }): string =>
  whenText(tenant.zone, deadline, 'id');
