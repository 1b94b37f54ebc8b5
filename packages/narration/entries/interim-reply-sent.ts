import { type EntryNarration, everyReader } from '../entry.ts';

export const interimReplySentEntry: EntryNarration<'interim-reply-sent.v1'> = {
  readers: everyReader,
  sentence: (_, { t }) => t('Tanggapan sementara:', 'Interim reply:'),
  summary: (_, { t }) => t('Tanggapan sementara.', 'Interim reply.'),
  texts: [{ readers: everyReader, ref: ({ public: open }) => open }],
  news: {
    sentence: ({ t }) => t('Instansi memberi tanggapan sementara:', 'The agency gave an interim reply:'),
    summary: ({ t }) => t('Instansi memberi tanggapan sementara.', 'The agency gave an interim reply.'),
  },
};
