import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const complaintCompletedEntry: EntryNarration<'complaint-completed.v1'> = {
  readers: complainantAndOffices,
  sentence: ({ text }, { t }) =>
    text
      ? t('Laporan dilengkapi pelapor:', 'Completed by the complainant:')
      : t('Laporan dilengkapi pelapor.', 'Completed by the complainant.'),
  summary: (_, { t }) => t('Laporan dilengkapi pelapor.', 'Completed by the complainant.'),
  texts: [{ readers: complainantAndOffices, ref: ({ text }) => text }],
};
