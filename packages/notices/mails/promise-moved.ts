import { className } from '#wording/class-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { citizenMail, holder, mailTranslator, nothingToDo, number, when } from './parts/citizen-mail.ts';
import { unlessIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const promiseMovedMail = mailTemplate({
  quotes: ['complaint-corrected.v1'],
  isStillRelevant: unlessIn('answered', 'closed', 'archived'),
  languages: inBothLanguages,
  subject(context) {
    const t = mailTranslator(context);
    const { promised, promisedBefore } = context.quoted.event.data;
    const by = when(context, promised);
    const later = promisedBefore !== undefined && promised.at > promisedBefore;
    return t(
      `Tanggal janji laporan Anda menjadi ${later ? 'lebih lambat' : 'lebih awal'}: ${by}`,
      `The promised date of your report is now ${later ? 'later' : 'earlier'}: ${by}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    const { promised, promisedBefore, ...corrected } = context.quoted.event.data;
    const lead = holder(context);
    return citizenMail(context, {
      opening: t(
        'Koordinator mengoreksi jenis atau urgensi laporan Anda, dan waktu penanganannya mengikuti koreksi itu.',
        'The coordinator corrected the class or urgency of your report, which determines the time to handle it.',
      ),
      facts: [
        number(context),
        { label: t('Jenis', 'Class'), value: className(corrected.class, context.language) },
        { label: t('Urgensi', 'Urgency'), value: urgencyName(corrected.urgency, context.language) },
        {
          label: promised.provisional
            ? t('Kini dijanjikan selesai paling lambat (sementara)', 'Now promised by (provisional)')
            : t('Kini dijanjikan selesai paling lambat', 'Now promised by'),
          value: when(context, promised),
        },
        { label: t('Sebelumnya', 'Before'), value: when(context, { at: promisedBefore ?? '' }) },
        ...(lead ? [{ label: t('Ditangani oleh', 'Handled by'), value: lead }] : []),
      ],
      paragraphs: [nothingToDo(context)],
    });
  },
});
