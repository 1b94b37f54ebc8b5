import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const replyPeriodEndedEntry: EntryNarration<'reply-period-ended.v1'> = {
  readers: complainantAndOffices,
  sentence: (_, { t }) =>
    t(
      'Masa tanggapan pelapor berakhir. Instansi masih melaporkan rencananya.',
      'The period for a reply has passed. The agency still reports on its plan.',
    ),
  summary: (_, { t }) =>
    t(
      'Masa tanggapan pelapor berakhir. Instansi masih melaporkan rencananya.',
      'The period for a reply has passed. The agency still reports on its plan.',
    ),
  texts: [],
};
