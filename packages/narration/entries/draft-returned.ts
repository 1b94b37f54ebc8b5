import { type EntryNarration, offices } from '../entry.ts';

export const draftReturnedEntry: EntryNarration<'draft-returned.v1'> = {
  readers: offices,
  sentence: (_, { t }) =>
    t('Rancangan jawaban dikembalikan pimpinan. Alasan:', 'The head gave the draft back. Reason:'),
  summary: (_, { t }) => t('Rancangan jawaban dikembalikan pimpinan.', 'The head gave the draft back.'),
  texts: [{ readers: offices, ref: ({ reason }) => reason }],
};
