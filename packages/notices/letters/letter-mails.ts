import { longDate, longDay } from '#calendar/zones.ts';
import type { LetterRunResult } from '#casework/letters/draft-letters.ts';
import type { DraftLetter, Letter, SignedLetter } from '#letters/letter.ts';
import { type ActingOffice, actingOffice } from '#tenants/acting-office.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { agencyName } from '#wording/office-names.ts';
import { reprimandName } from '#wording/reprimand-names.ts';
import { type ComposedMail, type ContentRow, capital } from '../mails/parts/mail-content.ts';
import { recipientNotes } from '../mails/parts/office-mail.ts';

export interface LetterRecipient {
  readonly holder: ActingOffice;
  readonly copy: boolean;
  readonly actingFor: readonly string[];
  readonly vacancies: readonly { readonly office: string; readonly by: string }[];
}

/** Head; copies to supervisor and, for the second reprimand, inspectorate (domain.md section 4). */
export function recipientsOf({ agency, form }: Letter, tenant: TenantConfig): LetterRecipient[] {
  const wanted = [
    { holder: actingOffice(tenant, 'head', agency), copy: false },
    { holder: actingOffice(tenant, 'supervisor'), copy: true },
    ...(form === 'reprimand-2' ? [{ holder: actingOffice(tenant, 'inspector'), copy: true }] : []),
  ];
  const vacancies = wanted.flatMap(({ holder: { office, vacant } }) =>
    vacant ? [{ office: vacant.id, by: office.id }] : [],
  );
  const told = vacancies.length > 0 ? [{ holder: actingOffice(tenant, 'coordinator'), copy: true }] : [];
  const recipients = new Map<string, LetterRecipient>();
  for (const one of [...wanted, ...told]) {
    const { id } = one.holder.office;
    const isCoordinator = one.holder.office.role === 'coordinator';
    const others = isCoordinator ? vacancies.filter(({ by }) => by !== id) : [];
    const { actingFor = [], ...known } = recipients.get(id) ?? {};
    const { vacant } = one.holder;
    recipients.set(id, {
      ...one,
      vacancies: others,
      ...known,
      actingFor: [...actingFor, ...(vacant ? [vacant.id] : [])],
    });
  }
  return [...recipients.values()];
}

const say = (id: string): string => id;
const reprimandNameOf = ({ form }: Letter): string => reprimandName(form, say);

export function letterMail(
  tenant: TenantConfig,
  letter: SignedLetter,
  { copy, actingFor, vacancies }: LetterRecipient,
  { shown, baseUrl }: { shown: ReadonlyMap<string, { title?: string }>; baseUrl: string },
): ComposedMail {
  const { number, date } = letter.signed;
  const agency = agencyName(letter.agency, tenant, 'id');
  const rows = letter.cases.map(
    (one): ContentRow => ({
      number: one.number,
      ...shown.get(one.number),
      detail: `${capital(deadlineName(one.deadline, 'id'))}: batas ${longDate(tenant.zone, one.deadlineAt)}, terlambat ${one.daysLate} hari kerja`,
      url: `${baseUrl}/${tenant.id}/petugas/laporan/${one.number}`,
    }),
  );
  return {
    language: 'id',
    subject: { text: `${reprimandNameOf(letter)} nomor ${number}: ${agency}` },
    content: {
      opening: copy
        ? `Salinan ${reprimandNameOf(letter)} kepada ${agency} terlampir.`
        : `${reprimandNameOf(letter)} kepada ${agency} terlampir sebagai PDF.`,
      facts: [
        { label: 'Nomor surat', value: number },
        { label: 'Tanggal', value: longDay(date) },
        { label: 'Jumlah laporan', value: String(letter.cases.length) },
      ],
      sections: [{ heading: 'Laporan yang terlambat', tone: 'late', rows }],
      first: copy
        ? ['Surat ini untuk Anda ketahui.']
        : ['Mohon laporan tersebut diselesaikan, dan penerimaan surat ini dikonfirmasi di Tanggap.'],
      paragraphs: [],
      notes: recipientNotes({ actingFor, vacancies }, tenant),
    },
  };
}

export function draftsMail(tenant: TenantConfig, { drafts, deferredToFirst }: LetterRunResult): ComposedMail {
  const lines = drafts.map((draft: DraftLetter) => ({
    label: agencyName(draft.agency, tenant, 'id'),
    value: `${reprimandNameOf(draft)}, ${draft.cases.length} laporan (konsep ${draft.id})`,
  }));
  const joined = deferredToFirst.join(', ');
  return {
    language: 'id',
    subject: { text: `${drafts.length} konsep surat teguran menunggu tanda tangan` },
    content: {
      opening: `${drafts.length} konsep surat teguran menunggu tanda tangan Anda.`,
      facts: lines,
      sections: [],
      paragraphs: [
        'Sebelum ditandatangani semua laporannya dibaca lagi: yang sudah ditindaklanjuti tidak ikut disebut.',
        ...(joined
          ? [
              `Sudah sampai pada Teguran Tertulis II, tetapi Teguran Tertulis I belum pernah ditandatangani, sehingga masuk dalam Teguran Tertulis I: ${joined}.`,
            ]
          : []),
      ],
      notes: [],
    },
  };
}

export const supervisorOf = (tenant: TenantConfig) => {
  const { office } = actingOffice(tenant, 'supervisor');
  return { id: office.id, to: { name: inLanguage(office.title, 'id'), address: office.email } };
};
