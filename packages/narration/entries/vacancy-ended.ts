import { type EntryNarration, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = (_: unknown, { t }: NarrationContext): string =>
  t(
    'Tidak ada lagi tugas pada jabatan kosong. Admin Koordinator tidak lagi memegang laporan.',
    'No task lies with a vacant office any more. The coordinator no longer holds the complaint.',
  );

export const vacancyEndedEntry: EntryNarration<'vacancy-ended.v1'> = {
  readers: offices,
  sentence: summary,
  summary,
  texts: [],
};
