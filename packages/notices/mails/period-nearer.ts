import { isOpenDeadline } from '#complaints/model/assignment.ts';
import { COMPLAINANT_KINDS } from '#sop/vocabulary.ts';
import { citizenMail, mailTranslator, number, when } from './parts/citizen-mail.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

/** A calendar change shortens the complainant's own period. */
export const periodNearerMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: (_, { assignments }) => assignments.some(({ owner }) => owner === 'complainant'),
  languages: inBothLanguages,
  subject(context) {
    const { until } = ownPeriod(context);
    return mailTranslator(context)(
      `Waktu Anda berakhir lebih awal: ${until}`,
      `Your time ends sooner: ${until}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    const { until, what, whatEnglish } = ownPeriod(context);
    return citizenMail(context, {
      opening: t(
        `Kalender hari kerja berubah: waktu Anda untuk ${what} kini sampai ${until}.`,
        `The calendar of working days changed: you now have until ${until} to ${whatEnglish}.`,
      ),
      facts: [number(context)],
      paragraphs: [
        t(
          `Mohon ${what} sebelum waktu itu, dengan nomor dan kode rahasia Anda.`,
          `Please ${whatEnglish} before that, with its number and your secret code.`,
        ),
      ],
    });
  },
});

function ownPeriod(context: TemplateContext) {
  const own = context.record.complaint.assignments
    .flatMap(({ deadlines }) => deadlines)
    .find((deadline) => COMPLAINANT_KINDS.includes(deadline.kind) && isOpenDeadline(deadline));
  const until = own ? when(context, own) : '';
  return own?.kind === 'complete'
    ? { until, what: 'melengkapi laporan', whatEnglish: 'complete your report' }
    : { until, what: 'menanggapi jawaban', whatEnglish: 'reply to the answer' };
}
