import { complainantAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary({ why }: EventData<'address-bounced.v1'>, { t }: NarrationContext): string {
  return why === 'bounced'
    ? t(
        'Surat ke alamat pelapor tidak sampai; koordinator mencari alamat lain.',
        'Mail to the complainant comes back; another address is looked for.',
      )
    : t(
        'Surat ke alamat pelapor dihentikan atas permintaan penerima.',
        'Mail to the complainant’s address was stopped at its reader’s wish.',
      );
}

export const addressBouncedEntry: EntryNarration<'address-bounced.v1'> = {
  readers: complainantAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
