import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const replyReceivedEntry: EntryNarration<'reply-received.v1'> = {
  readers: complainantAndOffices,
  sentence: (_, { t }) => t('Tanggapan pelapor:', 'Reply of the complainant:'),
  summary: (_, { t }) => t('Tanggapan pelapor.', 'Reply of the complainant.'),
  texts: [{ readers: complainantAndOffices, ref: ({ text }) => text }],
};
