import { openDeadline } from '#complaints/model/assignment.ts';
import { agenciesOf, assignmentWithDeadline } from '#complaints/model/complaint.ts';
import { outsideOf } from '#complaints/steps/forward.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { agencyName } from '#wording/office-names.ts';
import { outsideBodyName } from '#wording/outside-bodies.ts';
import { type ContentFact, type MailContent, whenText } from './mail-content.ts';
import type { TemplateContext } from './template.ts';

/** Each call states both texts, so that none is forgotten. */
export const mailTranslator =
  ({ language }: Pick<TemplateContext, 'language'>) =>
  (id: string, en: string): string =>
    language === 'id' ? id : en;

export const citizenMail = (
  context: TemplateContext,
  said: Pick<MailContent, 'opening'> & Partial<MailContent>,
): MailContent => ({
  facts: [],
  sections: [],
  paragraphs: [],
  notes: [],
  action: { label: mailTranslator(context)('Buka laporan Anda', 'Open your report'), url: context.url },
  ...said,
});

type DisclosureReader = Pick<TemplateContext, 'tenant' | 'language'>;

export const when = (
  { tenant, language }: DisclosureReader,
  at: { at: string; estimate?: boolean },
): string => whenText(tenant.zone, at, language);

/** Undefined when the deadline does not run. */
export function openAt(context: TemplateContext, kind: DeadlineKind): string | undefined {
  const holder = assignmentWithDeadline(context.record.complaint, kind);
  const deadline = holder && openDeadline(holder, kind);
  return deadline && when(context, deadline);
}

export const number = (context: TemplateContext): ContentFact => ({
  label: mailTranslator(context)('Nomor laporan', 'Report number'),
  value: context.notice.number,
});

export function promised(context: TemplateContext): ContentFact {
  const { promised } = context.record.complaint;
  const t = mailTranslator(context);
  const label = promised.provisional
    ? t('Dijanjikan selesai paling lambat (sementara)', 'Promised by (provisional)')
    : t('Dijanjikan selesai paling lambat', 'Promised by');
  return { label, value: when(context, promised) };
}

/** By name where the mail may quote it, else by its kind. */
export function holder({ record: { complaint }, tenant, language, quoted }: TemplateContext): string {
  const outside = outsideOf(complaint);
  if (outside) return quoted?.texts.get(outside.name.id) ?? outsideBodyName(outside.body, language);
  const [lead] = agenciesOf(complaint);
  return lead ? agencyName(lead, tenant, language) : '';
}

export const quotedWords = (context: TemplateContext): string =>
  context.quoted?.words ?? mailTranslator(context)('(isi telah dihapus)', '(the words were erased)');

/** What any complainant of an answered case can do until the reply period ends; empty when it does not run. */
export function waysToReply(context: TemplateContext): string[] {
  if (!openAt(context, 'reply')) return [];
  const t = mailTranslator(context);
  return [
    t(
      'Beri nilai satu sampai lima di halaman laporan, dengan nomor dan kode rahasia Anda. Sampai batas waktu itu Anda juga dapat menanggapi jawabannya, atau membuka kembali laporan bila masalahnya belum selesai.',
      'Rate the answer from one to five on the page of your report, with its number and your secret code. Until then you may also reply to the answer, or reopen the report if the problem is not solved.',
    ),
  ];
}

export const howToComplete = (context: TemplateContext): string =>
  mailTranslator(context)(
    'Sampaikan kepada koordinator pengaduan dengan menyebut nomor laporan. Selama menunggu Anda, batas waktu petugas berhenti.',
    'Send it to the complaints coordinator and give the report number. While we wait for you, the officers’ deadlines are paused.',
  );

export const nothingToDo = (context: TemplateContext): string =>
  mailTranslator(context)(
    'Anda tidak perlu melakukan apa pun sekarang. Kami mengabari Anda begitu ada jawaban.',
    'You need not do anything now. We write to you as soon as there is an answer.',
  );
