import { type EntryNarration, type EventData, everyReader } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary({ by }: EventData<'complaint-closed.v1'>, { t }: NarrationContext): string {
  switch (by) {
    case 'rating':
      return t('Laporan ditutup setelah dinilai.', 'Closed after the rating.');
    case 'review':
      return t(
        'Nilai rendah ditinjau dan jawabannya ditegaskan. Laporan ditutup.',
        'The low rating was reviewed and the answer confirmed. Closed.',
      );
    case 'lapse':
      return t(
        'Laporan ditutup: masa tanggapan pelapor berakhir.',
        'Closed: the period for a reply has passed.',
      );
  }
}

export const complaintClosedEntry: EntryNarration<'complaint-closed.v1'> = {
  readers: everyReader,
  sentence: summary,
  summary,
  quiet: summary,
  texts: [],
  news: {
    sentence: ({ t }) => t('Laporan ini ditutup.', 'This report was closed.'),
    summary: ({ t }) => t('Laporan ini ditutup.', 'This report was closed.'),
  },
};
