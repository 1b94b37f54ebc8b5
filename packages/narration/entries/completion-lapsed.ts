import { complainantsAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = ({ to }: EventData<'completion-lapsed.v1'>, { t }: NarrationContext): string =>
  to === 'received'
    ? t(
        'Laporan belum dilengkapi sampai batas waktunya. Koordinator menentukan kelanjutannya; sampai saat itu laporan masih dapat dilengkapi.',
        'The report was not completed in time. The coordinator decides how it goes on; until then it can still be completed.',
      )
    : t(
        'Laporan belum dilengkapi sampai batas waktunya. Penanganan dilanjutkan tanpa kelengkapan itu.',
        'The report was not completed in time. The work goes on without it.',
      );

export const completionLapsedEntry: EntryNarration<'completion-lapsed.v1'> = {
  readers: complainantsAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
