import { inLanguage } from '#tenants/bilingual.ts';
import { page } from '../parts/document.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

export function welcomePage(site: TenantPage): string {
  const say = translatorFor(site);
  const { texts } = site.tenant;
  return page({
    visitor: site,
    tenant: site.tenant,
    title: say('Pengaduan publik', 'Public complaints'),
    self: '',
    children: (
      <>
        <h1>{say('Ada yang perlu dibenahi?', 'Something to put right?')}</h1>
        <p class="lead">{inLanguage(texts.welcome, site.language)}</p>
        <p class="urgent">{inLanguage(texts.emergency, site.language)}</p>
        <ul class="doors">
          <li>
            <a class="first" href={link(site, '/lapor')}>
              <strong>{say('Lapor', 'Report')}</strong>
              <span>{say('Tulis laporan baru, sekitar 3 menit', 'Write a new report, about 3 minutes')}</span>
            </a>
          </li>
          <li>
            <a href={link(site, '/lacak')}>
              <strong>{say('Lacak', 'Track')}</strong>
              <span>
                {say('Lihat laporan Anda dengan nomor dan kode', 'Follow your report by number and code')}
              </span>
            </a>
          </li>
        </ul>
        <h2>{say('Yang terjadi setelah Anda lapor', 'What happens after you report')}</h2>
        <ol class="steps">
          <li>
            {say(
              'Anda langsung mendapat nomor, kode dan tanggal yang dijanjikan.',
              'At once you get a number, a code and a promised date.',
            )}
          </li>
          <li>
            {say(
              'Koordinator memeriksa laporan dan meneruskannya ke kantor yang berwenang.',
              'The coordinator verifies the report and sends it to the office in charge.',
            )}
          </li>
          <li>
            {say(
              'Bila kantor itu terlambat, atasannya diberi tahu dengan sendirinya.',
              'If that office is late, its superiors are told without anybody having to ask.',
            )}
          </li>
          <li>{say('Anda membaca jawabannya dan memberi nilai.', 'You read the answer and rate it.')}</li>
        </ol>
        <p>
          <a href={link(site, '/sop')}>
            {say(
              'Prosedur lengkap (SOP) dengan semua batas waktu',
              'The whole procedure (SOP) with all periods',
            )}
          </a>
        </p>
      </>
    ),
  });
}
