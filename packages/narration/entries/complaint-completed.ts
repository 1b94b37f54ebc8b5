import { authorAndOffices, complainantsAndOffices, type EntryNarration } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary({ t, author }: NarrationContext): string {
  switch (author) {
    case 'another':
      return t(
        'Pelapor lain untuk hal yang sama melengkapi laporan.',
        'Another complainant of the same matter completed the report.',
      );
    case 'merged':
      return t(
        'Laporan dilengkapi pelapor lain yang laporannya digabungkan.',
        'Completed by the complainant of a joined report.',
      );
    default:
      return t('Laporan dilengkapi pelapor.', 'Completed by the complainant.');
  }
}

export const complaintCompletedEntry: EntryNarration<'complaint-completed.v1'> = {
  readers: complainantsAndOffices,
  sentence: ({ text }, context) => (text ? summary(context).replace(/\.$/, ':') : summary(context)),
  summary: (_, context) => summary(context),
  quiet: (_, { t }) => t('Laporan sudah dilengkapi.', 'The report was completed.'),
  texts: [{ readers: authorAndOffices, ref: ({ text }) => text }],
};
