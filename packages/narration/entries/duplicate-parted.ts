import { type EntryNarration, offices } from '../entry.ts';

export const duplicateParted: EntryNarration<'duplicate-parted.v1'> = {
  readers: offices,
  sentence: (_, { t }) =>
    t('Laporan yang digabungkan dipisahkan lagi.', 'A report that was joined to it was parted again.'),
  summary: (_, { t }) =>
    t('Laporan yang digabungkan dipisahkan lagi.', 'A report that was joined to it was parted again.'),
  texts: [],
};
