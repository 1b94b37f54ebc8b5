import { complainantsAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = ({ awaits }: EventData<'reply-period-ended.v1'>, { t }: NarrationContext): string =>
  awaits
    ? t(
        'Masa tanggapan pelapor berakhir. Koordinator masih meninjau nilai rendah.',
        'The period for a reply has passed. The coordinator still reviews a low rating.',
      )
    : t(
        'Masa tanggapan pelapor berakhir. Instansi masih melaporkan rencananya.',
        'The period for a reply has passed. The agency still reports on its plan.',
      );

export const replyPeriodEndedEntry: EntryNarration<'reply-period-ended.v1'> = {
  readers: complainantsAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
