import { authorAndOffices, type EntryNarration, type EventData, everyReader, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary({ by }: EventData<'complaint-reopened.v1'>, { t, author }: NarrationContext): string {
  if (by === 'review')
    return t(
      'Nilai rendah ditinjau dan laporan dibuka kembali.',
      'The low rating was reviewed and the report reopened.',
    );
  switch (author) {
    case 'another':
      return t(
        'Pelapor lain untuk hal yang sama membuka kembali laporan.',
        'Another complainant of the same matter reopened the report.',
      );
    case 'merged':
      return t(
        'Laporan dibuka kembali oleh pelapor lain yang laporannya digabungkan.',
        'Reopened by the complainant of a joined report.',
      );
    default:
      return t('Laporan dibuka kembali oleh pelapor.', 'Reopened by the complainant.');
  }
}

export const complaintReopenedEntry: EntryNarration<'complaint-reopened.v1'> = {
  readers: everyReader,
  sentence: (data, context) =>
    `${summary(data, context)}${data.by === 'complainant' ? context.t(' Alasan:', ' Reason:') : ''}`,
  summary,
  quiet: (_, { t }) => t('Laporan ini dibuka kembali.', 'This report was opened again.'),
  texts: [
    {
      // The reason of a review is the coordinator's note to the agency.
      readers: ({ by }) => (by === 'complainant' ? authorAndOffices : offices),
      ref: ({ reason }) => reason,
    },
  ],
  news: {
    sentence: ({ t }) => t('Laporan ini dibuka kembali.', 'This report was opened again.'),
    summary: ({ t }) => t('Laporan ini dibuka kembali.', 'This report was opened again.'),
  },
};
