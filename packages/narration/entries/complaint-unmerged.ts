import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const complaintUnmerged: EntryNarration<'complaint-unmerged.v1'> = {
  readers: complainantAndOffices,
  sentence: (_, { t }) =>
    t(
      'Laporan dipisahkan lagi dan dilanjutkan dari tahap semula. Alasan:',
      'Parted again, and goes on from where it stood. Reason:',
    ),
  summary: (_, { t }) =>
    t(
      'Laporan dipisahkan lagi dan dilanjutkan dari tahap semula.',
      'Parted again, and goes on from where it stood.',
    ),
  texts: [{ readers: complainantAndOffices, ref: ({ reason }) => reason }],
};
