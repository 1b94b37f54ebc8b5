import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const complaintUnmergedEntry: EntryNarration<'complaint-unmerged.v1'> = {
  readers: complainantAndOffices,
  sentence: (_, { t }) =>
    t(
      'Laporan dipisahkan lagi dan dilanjutkan dari tahap semula. Alasan:',
      'Unmerged; it continues from its previous stage. Reason:',
    ),
  summary: (_, { t }) =>
    t(
      'Laporan dipisahkan lagi dan dilanjutkan dari tahap semula.',
      'Unmerged; it continues from its previous stage.',
    ),
  texts: [{ readers: complainantAndOffices, ref: ({ reason }) => reason }],
};
