import { type EntryNarration, offices } from '../entry.ts';

export const duplicatePartedEntry: EntryNarration<'duplicate-parted.v1'> = {
  readers: offices,
  sentence: (_, { t }) =>
    t(
      'Laporan yang digabungkan dipisahkan lagi.',
      'A report that had been joined to it was separated again.',
    ),
  summary: (_, { t }) =>
    t(
      'Laporan yang digabungkan dipisahkan lagi.',
      'A report that had been joined to it was separated again.',
    ),
  texts: [],
};
