import { vacanciesFor } from '#access/vacancies.ts';
import { agencyOf } from '#complaints/work/open-assignment.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { className } from '#wording/class-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import type { Notice } from '../../plan/notice.ts';
import { type ContentFact, type MailContent, whenText } from './mail-content.ts';
import type { CaseContext, TemplateContext } from './template.ts';

/** `details` and `quote` are left out for a secret case. */
export interface OfficeMailInput {
  readonly opening: string;
  readonly details: readonly ContentFact[];
  readonly quote?: string | undefined;
  readonly deadlines: readonly ContentFact[];
  readonly next: readonly string[];
  /** Replaces `next` in a copy. */
  readonly toKnow?: string;
  /** `next` applies even when no office can act. */
  readonly nextWithoutOffice?: true;
}

/** For a secret case only number and deadlines: mails are forwarded and read over shoulders. */
export function officeMail(context: TemplateContext, said: OfficeMailInput): MailContent {
  const { notice, record, tenant, url } = context;
  const secret = record.complaint.secret;
  const missing = vacantOffices(context);
  const next = notice.copy ? [said.toKnow ?? 'Surat ini untuk Anda ketahui.'] : said.next;
  const besides = said.nextWithoutOffice && !secret ? next : [];
  const hidden = ['Isinya hanya dapat dibaca dalam kasus, oleh yang berwenang.'];
  return {
    opening: secret ? 'Ada laporan rahasia yang batas waktunya perlu Anda ketahui.' : said.opening,
    facts: [
      { label: 'Nomor laporan', value: notice.number },
      ...(secret ? [] : said.details.filter(isTitle)),
      ...said.deadlines,
      ...(secret ? [] : said.details.filter((fact) => !isTitle(fact))),
    ],
    ...(said.quote && !secret ? { quote: said.quote } : {}),
    sections: [],
    first: missing ? [missing, ...besides] : secret ? hidden : next,
    paragraphs: [],
    action: { label: 'Buka laporan', url },
    notes: recipientNotes(notice, tenant),
  };
}

/** What a deputy can do when every office that could act is vacant; undefined otherwise. */
export function vacantOffices({ notice, record, tenant }: CaseContext): string | undefined {
  const assignment = record.complaint.assignments.find(({ id }) => id === notice.about?.assignment);
  const missing = assignment && !notice.copy ? vacanciesFor(assignment.owner, tenant) : [];
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

/** Why this office gets the mail in place of another. */
export function recipientNotes(
  { actingFor, vacancies, bouncedFor = [] }: Pick<Notice, 'actingFor' | 'vacancies' | 'bouncedFor'>,
  tenant: TenantConfig,
): string[] {
  const title = (id: string) => officeTitle(id, tenant);
  return [
    ...actingFor.map((office) => `Anda menerima surat ini karena jabatan ${title(office)} kosong.`),
    ...bouncedFor.map(
      (office) => `Anda menerima surat ini karena surat kepada ${title(office)} tidak sampai.`,
    ),
    ...vacancies.map(
      ({ office, by }) => `Jabatan ${title(office)} kosong; surat ini dikirim kepada ${title(by)}.`,
    ),
  ];
}

export const officeTitle = (id: string, { offices }: TenantConfig): string => {
  const office = offices.find((one) => one.id === id);
  return office ? inLanguage(office.title, 'id') : id;
};

const titleLabel = 'Judul';
/** Offices recognise a case by its title, so it comes before the deadlines. */
const isTitle = ({ label }: ContentFact): boolean => label === titleLabel;

/** The id, if the configuration no longer has the category. */
export function categoryName(id: string, { categories }: TenantConfig): string {
  const category = categories.find((one) => one.id === id);
  return category ? inLanguage(category.name, 'id') : id;
}

export function caseDetails({ record: { complaint, title }, tenant }: CaseContext): ContentFact[] {
  return [
    ...(title ? [{ label: titleLabel, value: title }] : []),
    { label: 'Kategori', value: categoryName(complaint.category, tenant) },
    { label: 'Jenis', value: className(complaint.class, 'id') },
    { label: 'Urgensi', value: urgencyName(complaint.urgency, 'id') },
  ];
}

export const due = (
  { tenant }: Pick<CaseContext, 'tenant'>,
  deadline: { at: string; estimate?: boolean },
): string => whenText(tenant.zone, deadline, 'id');
