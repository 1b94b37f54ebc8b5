import type { TenantConfig } from '#tenants/tenant-config.ts';
import { page } from './document.tsx';
import { link, translatorFor, type Visitor } from './site.ts';

export type PageError = 'no-page' | 'bad-text' | 'too-large' | 'wrong-type' | 'unavailable';

interface ProblemView {
  readonly visitor: Visitor;
  readonly error: PageError;
  /** Missing if the address names no known tenant. */
  readonly tenant?: TenantConfig | undefined;
}

export function errorPage({ visitor, error, tenant }: ProblemView): string {
  const say = translatorFor(visitor);
  const [title, detail] = wordsOf(say)[error];
  return page({
    visitor,
    tenant,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        {tenant ? (
          <ul class="doors">
            <li>
              <a class="first" href={link({ ...visitor, tenant }, '/lapor')}>
                <strong>{say('Lapor', 'Report')}</strong>
              </a>
            </li>
            <li>
              <a href={link({ ...visitor, tenant }, '/lacak')}>
                <strong>{say('Lacak', 'Track')}</strong>
              </a>
            </li>
          </ul>
        ) : (
          <p>
            <a class="button plain" href="/">
              {say('Ke halaman depan', 'To the first page')}
            </a>
          </p>
        )}
      </>
    ),
  });
}

const wordsOf = (
  say: ReturnType<typeof translatorFor>,
): Record<PageError, [title: string, detail: string]> => ({
  'no-page': [
    say('Halaman tidak ditemukan', 'Page not found'),
    say(
      'Alamat ini tidak ada. Periksa penulisannya.',
      'There is no page at this address. Check the spelling.',
    ),
  ],
  'bad-text': [
    say('Kiriman tidak terbaca', 'Unreadable request'),
    say(
      'Ada huruf yang rusak dalam kiriman ini, jadi tidak diterima. Kembali ke formulir, lalu ketik ulang.',
      'Some characters arrived damaged, so this was not accepted. Go back to the form and type it again.',
    ),
  ],
  'too-large': [
    say('Kiriman terlalu besar', 'Too much at once'),
    say(
      'Isi formulir melebihi 64 KiB, jadi tidak diterima. Kembali ke formulir, persingkat, lalu kirim lagi.',
      'The form is larger than 64 KiB and was not accepted. Go back, shorten it and send it again.',
    ),
  ],
  'wrong-type': [
    say('Kiriman tidak terbaca', 'Unreadable request'),
    say('Kirim lewat formulir di situs ini.', 'Send it by the form on this site.'),
  ],
  unavailable: [
    say('Sedang ada gangguan', 'There is a problem'),
    say(
      'Ini bukan kesalahan Anda. Tunggu sebentar, lalu muat ulang halaman ini.',
      'It is not your fault. Wait a moment, then load this page again.',
    ),
  ],
});
