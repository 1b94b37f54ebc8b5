import { type EntryNarration, everyReader } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const introduction = (_: unknown, { t }: NarrationContext): string =>
  t('Tanggapan sementara:', 'Interim reply:');

export const interimReplySentEntry: EntryNarration<'interim-reply-sent.v1'> = {
  readers: everyReader,
  sentence: introduction,
  summary: (_, { t }) => t('Tanggapan sementara.', 'Interim reply.'),
  introduction,
  texts: [{ readers: everyReader, ref: ({ public: open }) => open }],
  news: {
    sentence: ({ t }) => t('Instansi memberi tanggapan sementara:', 'The agency gave an interim reply:'),
    summary: ({ t }) => t('Instansi memberi tanggapan sementara.', 'The agency gave an interim reply.'),
  },
};
