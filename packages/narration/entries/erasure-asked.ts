import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const erasureAskedEntry: EntryNarration<'erasure-asked.v1'> = {
  readers: complainantAndOffices,
  sentence: (_, { t }) =>
    t(
      'Pelapor meminta isi laporan dan data dirinya dihapus.',
      'The complainant asks that words and identity be erased.',
    ),
  summary: (_, { t }) =>
    t(
      'Pelapor meminta isi laporan dan data dirinya dihapus.',
      'The complainant asks that words and identity be erased.',
    ),
  texts: [],
};
