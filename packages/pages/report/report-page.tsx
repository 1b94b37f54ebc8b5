import type { FieldError } from '#casework/records/errors.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { page } from '../parts/document.tsx';
import { reportScript } from '../parts/scripts.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { ClassFields } from './class-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { type FieldErrors, fieldErrors, type ReportForm } from './report-form.ts';
import { ReporterFields } from './reporter-fields.tsx';
import { WhatFields } from './what-fields.tsx';

/** Why a report with valid fields was refused. */
export type SubmitError = 'unavailable' | 'key-reused';

interface ReportView {
  readonly site: TenantPage;
  /** Idempotency key: a report sent twice is recorded once. */
  readonly key: string;
  readonly values: ReportForm;
  readonly problems: readonly FieldError[];
  readonly submitError?: SubmitError | undefined;
  readonly today: string;
}

export function reportPage({ site, key, values, problems, submitError, today }: ReportView): string {
  const say = translatorFor(site);
  const wrong = fieldErrors(problems, site.language);
  const failed = problems.length > 0 || submitError !== undefined;
  return page({
    visitor: site,
    tenant: site.tenant,
    title: failed ? say('Belum terkirim: lapor', 'Not sent yet: report') : say('Lapor', 'Report'),
    ...(failed ? {} : { self: '/lapor' }),
    script: reportScript,
    children: (
      <>
        <h1>{say('Tulis laporan', 'Write a report')}</h1>
        {problems.length > 0 && <Summary site={site} wrong={wrong} />}
        {submitError && <SubmitErrorNote site={site} why={submitError} />}
        <p class="urgent">{inLanguage(site.tenant.texts.emergency, site.language)}</p>
        <p class="note" id="draft" hidden>
          {say('Isian Anda yang belum terkirim dikembalikan. ', 'What you had not sent yet is back. ')}
          <button type="button" class="plain" id="discard">
            {say('Hapus dan mulai baru', 'Delete and start again')}
          </button>
        </p>
        <form id="report" method="post" action={link(site, '/lapor')} data-fresh={failed ? undefined : 'yes'}>
          <input type="hidden" name="key" value={key} />
          <WhatFields site={site} values={values} errors={wrong} today={today} />
          <PlaceFields site={site} values={values} errors={wrong} />
          <ClassFields site={site} values={values} errors={wrong} />
          <ReporterFields site={site} values={values} errors={wrong} />
          <h2>{say('Pemakaian data Anda', 'How your data is used')}</h2>
          <p>{inLanguage(site.tenant.texts.privacy, site.language)}</p>
          <p class="summary" id="offline" tabindex={-1} role="alert" hidden>
            {say(
              'Tidak ada sambungan. Isian Anda tersimpan di perangkat ini; kirim lagi bila sambungan kembali.',
              'You are offline. What you wrote is kept on this device; send it when you are online again.',
            )}
          </p>
          <button type="submit" id="send">
            {submitError ? say('Kirim lagi', 'Send again') : say('Kirim laporan', 'Send the report')}
          </button>
        </form>
      </>
    ),
  });
}

/** All errors, each with a link to its field. */
function Summary({ site, wrong }: { site: TenantPage; wrong: FieldErrors }) {
  const say = translatorFor(site);
  const named = labels(say);
  return (
    <div class="summary" id="errors" role="alert" tabindex={-1} autofocus>
      <h2>{say('Laporan belum terkirim', 'Your report is not sent yet')}</h2>
      <p>
        {say(
          'Perbaiki ini, lalu kirim lagi. Tidak ada yang hilang.',
          'Correct this and send it again. Nothing is lost.',
        )}
      </p>
      <ul>
        {(Object.keys(wrong) as (keyof FieldErrors)[]).map((field) => (
          <li key={field}>
            <a href={`#${controlOf(field)}`}>
              {named[field] ?? field}: {wrong[field]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const controlOf = (field: keyof FieldErrors): string =>
  ({ place: 'address', contact: 'email', class: 'class-no-oversight' })[field as string] ?? field;

const labels = (say: ReturnType<typeof translatorFor>): Record<keyof FieldErrors, string> => ({
  category: say('Kategori', 'Category'),
  text: say('Ceritakan', 'Tell us'),
  place: say('Di mana', 'Where'),
  address: say('Alamat', 'Address'),
  district: say('Kecamatan', 'District'),
  village: say('Desa atau kelurahan', 'Village'),
  lat: say('Lintang', 'Latitude'),
  lon: say('Bujur', 'Longitude'),
  occurredAt: say('Tanggal kejadian', 'Date it happened'),
  class: say('Jenis laporan', 'Kind of report'),
  contact: say('Siapa Anda', 'Who you are'),
  email: say('E-mail', 'E-mail'),
  phone: say('Nomor telepon', 'Phone number'),
  name: say('Nama', 'Name'),
  anonymous: say('Lapor sebagai anonim', 'Report anonymously'),
});

function SubmitErrorNote({ site, why }: { site: TenantPage; why: SubmitError }) {
  const say = translatorFor(site);
  const [title, detail] = {
    unavailable: [
      say('Belum terkirim: sedang ada gangguan', 'Not sent: there is a problem on our side'),
      say(
        'Isian Anda masih lengkap di bawah. Tunggu sebentar, lalu kirim lagi; laporan tidak akan tercatat dua kali.',
        'Everything you wrote is still below. Wait a moment and send it again; it will not be recorded twice.',
      ),
    ],
    'key-reused': [
      say('Formulir ini sudah terkirim dengan isi lain', 'This form was already sent with different content'),
      say(
        'Laporan pertama sudah tercatat. Bila yang ini laporan baru, kirim lagi.',
        'The first report is recorded. If this is a new one, send it again.',
      ),
    ],
  }[why] as [string, string];
  return (
    <div class="summary" id="errors" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      <p>{detail}</p>
    </div>
  );
}
