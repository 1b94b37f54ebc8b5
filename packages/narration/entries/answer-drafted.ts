import { type EntryNarration, offices } from '../entry.ts';

export const answerDraftedEntry: EntryNarration<'answer-drafted.v1'> = {
  readers: offices,
  sentence: (_, { t }) =>
    t(
      'Rancangan jawaban, menunggu persetujuan pimpinan:',
      'Draft of the answer, to be approved by the head:',
    ),
  summary: (_, { t }) =>
    t(
      'Rancangan jawaban, menunggu persetujuan pimpinan.',
      'Draft of the answer, to be approved by the head.',
    ),
  texts: [{ readers: offices, ref: ({ public: open }) => open }],
};
