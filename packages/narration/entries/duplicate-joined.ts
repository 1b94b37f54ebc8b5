import { complainantAndOffices, type EntryNarration, type EntryReader, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = (_: unknown, { t }: NarrationContext, reader: EntryReader): string =>
  reader === 'office'
    ? t('Laporan lain digabungkan ke laporan ini.', 'Another report was joined to it.')
    : t(
        'Laporan lain tentang hal yang sama digabungkan ke laporan ini.',
        'Another report about the same matter was joined to this one.',
      );

export const duplicateJoinedEntry: EntryNarration<'duplicate-joined.v1'> = {
  readers: ({ quiet }) => (quiet ? offices : complainantAndOffices),
  sentence: summary,
  summary,
  texts: [],
};
