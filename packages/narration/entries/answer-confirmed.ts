import { complainantsAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = ({ awaits }: EventData<'answer-confirmed.v1'>, { t }: NarrationContext): string =>
  awaits
    ? t(
        'Nilai rendah ditinjau dan jawabannya ditegaskan. Pelapor lain masih dapat menanggapi jawaban itu.',
        'The low rating was reviewed and the answer confirmed. The other complainants can still reply to it.',
      )
    : t(
        'Nilai rendah ditinjau dan jawabannya ditegaskan. Instansi masih melaporkan rencananya.',
        'The low rating was reviewed and the answer confirmed. The agency still reports on its plan.',
      );

export const answerConfirmedEntry: EntryNarration<'answer-confirmed.v1'> = {
  readers: complainantsAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
