import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const answerConfirmedEntry: EntryNarration<'answer-confirmed.v1'> = {
  readers: complainantAndOffices,
  sentence: (_, { t }) =>
    t(
      'Nilai rendah ditinjau dan jawabannya ditegaskan. Instansi masih melaporkan rencananya.',
      'The low rating was reviewed and the answer confirmed. The agency still reports on its plan.',
    ),
  summary: (_, { t }) =>
    t(
      'Nilai rendah ditinjau dan jawabannya ditegaskan. Instansi masih melaporkan rencananya.',
      'The low rating was reviewed and the answer confirmed. The agency still reports on its plan.',
    ),
  texts: [],
};
