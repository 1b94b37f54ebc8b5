import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const complaintSubmittedEntry: EntryNarration<'complaint-submitted.v1'> = {
  readers: complainantAndOffices,
  sentence: (_, { t }) => t('Laporan diterima.', 'Report received.'),
  summary: (_, { t }) => t('Laporan diterima.', 'Report received.'),
  texts: [],
};
