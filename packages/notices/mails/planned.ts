import { letter, number, openAt, sayIn, type Template } from './citizen-letter.ts';

/** A low rating was reviewed, and the complaint stays open because the agency still has to report on its plan. */
export const confirmed: Template = (telling) => {
  const say = sayIn(telling);
  const report = openAt(telling, 'report-planned') ?? '';
  return letter(telling, {
    subject: say(
      `Nilai Anda ditinjau, instansi melapor paling lambat ${report}`,
      `Your rating was reviewed, the agency reports by ${report}`,
    ),
    opening: say(
      'Koordinator meninjau nilai rendah Anda dan menegaskan jawabannya.',
      'The coordinator reviewed your low rating and confirmed the answer.',
    ),
    facts: [
      number(telling),
      { label: say('Laporan atas rencana paling lambat', 'Report on the plan by'), value: report },
    ],
    paragraphs: [
      say(
        'Laporan Anda tetap terbuka sampai instansi melaporkan pelaksanaan rencananya; Anda kemudian dapat menilainya.',
        'Your report stays open until the agency has reported on its plan; you can rate that then.',
      ),
    ],
  });
};
