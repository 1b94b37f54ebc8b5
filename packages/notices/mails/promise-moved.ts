import { className } from '#wording/class-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { holder, letter, number, sayIn, type Template, when } from './citizen-letter.ts';

/** A correction moved what was promised: the old date, the new one, and what the report was found to be. */
export const promiseMoved: Template = (telling) => {
  const say = sayIn(telling);
  const { event } = telling.told!;
  const to = event.type === 'complaint-corrected.v1' ? event.data : undefined;
  const [by, was] = [to ? when(telling, to.promised) : '', when(telling, { at: to?.promisedBefore ?? '' })];
  const later = to?.promisedBefore !== undefined && to.promised.at > to.promisedBefore;
  const lead = holder(telling);
  return letter(telling, {
    subject: say(
      `Tanggal janji laporan Anda menjadi ${later ? 'lebih lambat' : 'lebih awal'}: ${by}`,
      `The promised date of your report is now ${later ? 'later' : 'earlier'}: ${by}`,
    ),
    opening: say(
      'Koordinator mengoreksi jenis atau urgensi laporan Anda, dan waktu penanganannya mengikuti koreksi itu.',
      'The coordinator corrected the class or urgency of your report, and the time to handle it follows from that.',
    ),
    facts: [
      number(telling),
      ...(to
        ? [
            { label: say('Jenis', 'Class'), value: className(to.class, telling.language) },
            { label: say('Urgensi', 'Urgency'), value: urgencyName(to.urgency, telling.language) },
          ]
        : []),
      {
        label: to?.promised.provisional
          ? say('Kini dijanjikan selesai paling lambat (sementara)', 'Now promised by (provisional)')
          : say('Kini dijanjikan selesai paling lambat', 'Now promised by'),
        value: by,
      },
      { label: say('Sebelumnya', 'Before'), value: was },
      ...(lead ? [{ label: say('Ditangani oleh', 'Handled by'), value: lead }] : []),
    ],
    paragraphs: [
      say(
        'Anda tidak perlu melakukan apa pun sekarang. Kami mengabari Anda begitu ada jawaban.',
        'You need not do anything now. We write to you as soon as there is an answer.',
      ),
    ],
  });
};
