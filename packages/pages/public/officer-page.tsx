import { page } from '../parts/document.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

/** Shows nothing of the case, because the visitor is not signed in. */
export function officerPage(site: TenantPage, number: string | undefined): string {
  const say = translatorFor(site);
  return page({
    visitor: site,
    tenant: site.tenant,
    title: say('Untuk petugas', 'For officers'),
    ...(number ? { self: `/kasus/${number}` } : {}),
    children: (
      <>
        <h1>
          {say('Untuk petugas', 'For officers')}
          {number && (
            <>
              {' '}
              <span class="mono">{number}</span>
            </>
          )}
        </h1>
        <p class="lead">
          {say(
            'Isi laporan hanya dapat dibaca petugas yang berwenang setelah masuk.',
            'Only officers in charge can read a report, once they have signed in.',
          )}
        </p>
        <ol class="steps">
          <li>
            {say(
              'Masuk dengan akun kantor Anda lewat aplikasi yang memakai API petugas.',
              'Sign in with your office’s account through a program that uses the officers’ API.',
            )}
          </li>
          <li>
            {say('Buka daftar tugas kantor Anda: ', 'Open your office’s assignments: ')}
            <code>/api/v1/{site.tenant.id}/assignments</code>
          </li>
          {number && (
            <li>
              {say('Buka laporan ini: ', 'Open this report: ')}
              <code>
                /api/v1/{site.tenant.id}/complaints/{number}/case
              </code>
            </li>
          )}
        </ol>
        <p>
          {say(
            'Ruang kerja petugas di peramban menyusul. Lupa akun atau bukan tugas kantor Anda? Hubungi koordinator.',
            'The officers’ desk in the browser comes later. Lost your account, or not your office’s matter? Ask the coordinator.',
          )}
        </p>
        <p class="note">
          {say('Anda pelapor? ', 'Did you report this? ')}
          <a href={link(site, '/lacak', number ? { nomor: number } : {})}>
            {say('Lacak laporan dengan nomor dan kode', 'Follow it by number and code')}
          </a>
        </p>
      </>
    ),
  });
}
