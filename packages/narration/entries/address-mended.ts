import { liftReasonName } from '#wording/lift-reasons.ts';
import { complainantAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary({ left, again }: EventData<'address-mended.v1'>, { t }: NarrationContext): string {
  if (again)
    return t(
      `Alamat pelapor kembali disurati: ${liftReasonName(again, 'id')}.`,
      `Mail goes to the complainant’s address again: ${liftReasonName(again, 'en')}.`,
    );
  switch (left) {
    case 'email':
      return t('Alamat surat pelapor diperbarui.', 'The complainant’s mail address was renewed.');
    case 'phone':
      return t('Nomor telepon pelapor dicatat.', 'The complainant’s telephone number was noted.');
    case 'none':
      return t('Tidak ada alamat pelapor yang dapat disurati.', 'No address of the complainant takes mail.');
  }
}

export const addressMendedEntry: EntryNarration<'address-mended.v1'> = {
  readers: complainantAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
