import { page } from '../parts/document.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

export type DeskErrorName = 'file-too-large' | 'session-ended' | 'other-site' | 'not-your-role';

export function deskErrorPage({ site, error }: { site: TenantPage; error: DeskErrorName }): string {
  const say = translatorFor(site);
  const [title, detail] = textsOf(say)[error];
  return page({
    visitor: site,
    tenant: site.tenant,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        <p>
          <a class="button" href={link(site, error === 'session-ended' ? '/petugas/masuk' : '/petugas')}>
            {error === 'session-ended' ? say('Masuk', 'Sign in') : say('Ke ruang kerja', 'To the desk')}
          </a>
        </p>
      </>
    ),
  });
}

const textsOf = (
  say: (id: string, en: string) => string,
): Record<DeskErrorName, readonly [title: string, detail: string]> => ({
  'session-ended': [
    say('Sesi Anda sudah berakhir', 'Your session has ended'),
    say(
      'Belum ada yang tersimpan. Masuk lagi di tab lain, lalu kembali ke tab ini dengan tombol Kembali dan kirim ulang.',
      'Nothing was stored yet. Sign in again in another tab, then come back to this one with the Back button and send it again.',
    ),
  ],
  'file-too-large': [
    say('File terlalu besar', 'The file is too large'),
    say(
      'Foto atau PDF paling besar 4 MB. Kembali dengan tombol Kembali: yang Anda ketik masih ada. Lalu pilih file yang lebih kecil.',
      'A photo or PDF has at most 4 MB. Go back with the Back button: what you typed is still there. Then choose a smaller file.',
    ),
  ],
  'other-site': [
    say('Kiriman ditolak', 'The form was refused'),
    say(
      'Kiriman ini tidak berasal dari halaman yang sedang Anda buka. Buka halamannya lagi, lalu kirim ulang.',
      'This form did not come from a page that you have open. Open the page again and send it again.',
    ),
  ],
  'not-your-role': [
    say('Bukan untuk peran Anda', 'Not for your role'),
    say('Halaman ini dipakai oleh peran lain.', 'Another role uses this page.'),
  ],
});
