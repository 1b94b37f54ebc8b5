import { complainantAndOffices, type EntryNarration, everyReader } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const introduction = (_: unknown, { t }: NarrationContext): string =>
  t('Balasan dari lembaga di luar pemerintah daerah:', 'Reply of the body outside the regency:');

export const outsideReplyRecordedEntry: EntryNarration<'outside-reply-recorded.v1'> = {
  readers: everyReader,
  sentence: introduction,
  summary: (_, { t }) =>
    t('Balasan dari lembaga di luar pemerintah daerah.', 'Reply of the body outside the regency.'),
  introduction,
  texts: [
    { readers: everyReader, ref: ({ public: open }) => open },
    { readers: complainantAndOffices, ref: ({ private: inner }) => inner, isPrivate: true },
  ],
  news: {
    sentence: ({ t }) =>
      t('Lembaga di luar pemerintah daerah memberi balasan:', 'The body outside the regency replied:'),
    summary: ({ t }) =>
      t('Lembaga di luar pemerintah daerah memberi balasan.', 'The body outside the regency replied.'),
  },
};
