import { page } from '../parts/document.tsx';
import { Field } from '../parts/field.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

/** One message for a wrong number and a wrong code. */
export type TrackError = 'not-found' | 'unavailable';

/** The code is never filled in, because no address and no stored page may contain it. */
export function trackPage(site: TenantPage, number: string, notShown?: TrackError): string {
  const say = translatorFor(site);
  const self = `/lacak${number ? `?${new URLSearchParams({ nomor: number })}` : ''}`;
  return page({
    visitor: site,
    tenant: site.tenant,
    title: say('Lacak laporan', 'Track a report'),
    ...(notShown ? {} : { self }),
    children: (
      <>
        <h1>{say('Lacak laporan', 'Track a report')}</h1>
        {notShown && (
          <div class="summary" id="errors" role="alert" tabindex={-1} autofocus>
            <p>{reason(say)[notShown]}</p>
          </div>
        )}
        <form method="post" action={link(site, '/lacak')}>
          <Field
            visitor={site}
            name="nomor"
            label={say('Nomor laporan', 'Report number')}
            hint={`${say('Misalnya', 'Such as')} ${site.tenant.prefix}-7F3K-9M2Q`}
            control={(attributes) => (
              <input
                {...attributes}
                type="text"
                class="mono"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                required
                value={number}
              />
            )}
          />
          <Field
            visitor={site}
            name="kode"
            label={say('Kode rahasia', 'Secret code')}
            hint={say(
              '16 huruf dan angka yang ditampilkan saat Anda melapor',
              'The 16 letters and digits shown when you reported',
            )}
            control={(attributes) => (
              <input
                {...attributes}
                type="text"
                class="mono"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                required
              />
            )}
          />
          <button type="submit">{say('Lihat laporan', 'Show the report')}</button>
        </form>
        <p>
          {say(
            'Kode hilang? Hubungi koordinator pengaduan. ',
            'Lost the code? Ask the complaints coordinator. ',
          )}
          <a href={link(site, '/lapor')}>{say('Tulis laporan baru', 'Write a new report')}</a>
        </p>
      </>
    ),
  });
}

const reason = (say: ReturnType<typeof translatorFor>): Record<TrackError, string> => ({
  'not-found': say(
    'Nomor atau kode tidak cocok. Periksa lagi keduanya.',
    'Number or code does not match. Check both again.',
  ),
  unavailable: say(
    'Sedang ada gangguan. Tunggu sebentar, lalu coba lagi.',
    'There is a problem on our side. Wait a moment and try again.',
  ),
});
