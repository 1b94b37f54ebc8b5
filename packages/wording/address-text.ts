import { liftReasonName } from './lift-reasons.ts';
import type { Data, Telling } from './telling.ts';

export function bouncedText({ why }: Data<'address-bounced.v1'>, { say }: Telling): string {
  return why === 'bounced'
    ? say(
        'Surat ke alamat pelapor tidak sampai; koordinator mencari alamat lain.',
        'Mail to the complainant comes back; another address is looked for.',
      )
    : say(
        'Surat ke alamat pelapor dihentikan atas permintaan penerima.',
        'Mail to the complainant’s address was stopped at its reader’s wish.',
      );
}

export function mendedText({ left, again }: Data<'address-mended.v1'>, { say }: Telling): string {
  if (again)
    return say(
      `Alamat pelapor kembali disurati: ${liftReasonName(again, 'id')}.`,
      `Mail goes to the complainant’s address again: ${liftReasonName(again, 'en')}.`,
    );
  switch (left) {
    case 'email':
      return say('Alamat surat pelapor diperbarui.', 'The complainant’s mail address was renewed.');
    case 'phone':
      return say('Nomor telepon pelapor dicatat.', 'The complainant’s telephone number was noted.');
    case 'none':
      return say(
        'Tidak ada alamat pelapor yang dapat disurati.',
        'No address of the complainant takes mail.',
      );
  }
}
