import type { SubmitReceipt } from '#casework/commands/submit-complaint.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { page } from '../parts/document.tsx';
import { Promised, When } from '../parts/promised-date.tsx';
import { receivedScript } from '../parts/scripts.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

interface ReceivedView {
  readonly site: TenantPage;
  readonly submitted: SubmitReceipt;
  /** There is an address, so a confirmation will follow. */
  /** The confirmations that one address gets on one day; absent if the reporter gave no address. */
  readonly mailsPerDay?: number;
}

/** Shows number and code this once. */
export function receivedPage({ site, submitted, mailsPerDay }: ReceivedView): string {
  const say = translatorFor(site);
  const { number, code, promised, next } = submitted;
  const labels = { number: say('Nomor', 'Number'), code: say('Kode rahasia', 'Secret code') };
  return page({
    visitor: site,
    tenant: site.tenant,
    title: say('Laporan diterima', 'Report received'),
    script: receivedScript,
    children: (
      <>
        <h1>{say('Laporan Anda diterima', 'We have your report')}</h1>
        <p class="lead">
          <strong>
            {say(
              'Catat keduanya atau ambil tangkapan layar sekarang.',
              'Write both down or take a screenshot now.',
            )}
          </strong>{' '}
          {say('Kode hanya ditampilkan sekali ini.', 'The code is shown only once.')}
        </p>
        <dl class="slip">
          <dt>{labels.number}</dt>
          <dd id="number">{number}</dd>
          <dt>{labels.code}</dt>
          <dd id="code">{code}</dd>
        </dl>
        <button
          type="button"
          class="plain"
          id="copy"
          hidden
          data-text={`${labels.number}: ${number}\n${labels.code}: ${code}`}
          data-done={say('Tersalin', 'Copied')}
        >
          {say('Salin nomor dan kode', 'Copy number and code')}
        </button>
        <h2>{say('Yang kami janjikan', 'What we promise')}</h2>
        <dl class="facts">
          <div>
            <dt>{say('Selesai paling lambat', 'Resolved by')}</dt>
            <dd>
              <Promised site={site} {...promised} />
            </dd>
          </div>
          <div>
            <dt>
              {say('Berikutnya', 'Next')}: {deadlineName(next.kind as DeadlineKind, site.language)}
            </dt>
            <dd>
              <When site={site} at={next.at} />
            </dd>
          </div>
        </dl>
        {mailsPerDay !== undefined && (
          <p>
            {say(
              `Konfirmasi dengan nomor ini dikirim ke email Anda, tanpa kode. Satu alamat mendapat paling banyak ${mailsPerDay} konfirmasi sehari; lewat dari itu laporan tetap ditangani, hanya emailnya tidak dikirim.`,
              `A confirmation with this number goes to your e-mail address, without the code. One address gets at most ${mailsPerDay} confirmations a day; beyond that the report is still handled, only the e-mail is left out.`,
            )}
          </p>
        )}
        <a class="button" href={link(site, '/lacak', { nomor: number })}>
          {say('Lacak laporan ini', 'Track this report')}
        </a>
      </>
    ),
  });
}
