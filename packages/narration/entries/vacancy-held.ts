import { type EntryNarration, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = (_: unknown, { t }: NarrationContext): string =>
  t(
    'Jabatan pada perangkat daerah yang menangani kosong. Laporan dipegang Admin Koordinator.',
    'The offices of an agency that must act are vacant. The coordinator holds the complaint.',
  );

export const vacancyHeldEntry: EntryNarration<'vacancy-held.v1'> = {
  readers: offices,
  sentence: summary,
  summary,
  texts: [],
};
