import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const wordsErasedEntry: EntryNarration<'words-erased.v1'> = {
  readers: complainantAndOffices,
  sentence: (_, { t }) =>
    t('Isi laporan dan data pelapor dihapus (UU 27/2022).', 'Words and identity were erased (UU 27/2022).'),
  summary: (_, { t }) =>
    t('Isi laporan dan data pelapor dihapus (UU 27/2022).', 'Words and identity were erased (UU 27/2022).'),
  texts: [],
};
