import { longDay } from '#calendar/zones.ts';
import type { LetterRow } from '#casework/letters/show-letters.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import type { DeskContent } from './desk-content.ts';
import { letterTitle } from './letter-page.tsx';

interface LettersView {
  readonly site: TenantPage;
  readonly items: readonly LetterRow[];
  readonly next?: string | undefined;
  readonly note?: string | undefined;
}

/** Letters of reprimand: what waits for a signature first, then the newest. */
export function lettersPage({ site, items, next, note }: LettersView): DeskContent {
  const say = translatorFor(site);
  const ordered = items.toSorted((a, b) => Number(b.state === 'draft') - Number(a.state === 'draft'));
  return {
    title: say('Surat teguran', 'Letters of reprimand'),
    children: (
      <>
        <h1>{say('Surat teguran', 'Letters of reprimand')}</h1>
        {note && <p class="note">{note}</p>}
        {items.length === 0 && !next && <p>{say('Belum ada surat.', 'There is no letter yet.')}</p>}
        {items.length > 0 && (
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{say('Surat', 'Letter')}</th>
                <th scope="col">{say('Keadaan', 'State')}</th>
                <th scope="col">{say('Nomor dan tanggal', 'Number and date')}</th>
                <th scope="col">{say('Isi', 'Content')}</th>
              </tr>
            </thead>
            <tbody>
              {ordered.map((row) => (
                <Row key={row.letter} site={site} row={row} />
              ))}
            </tbody>
          </table>
        )}
        {next && (
          <p>
            <a class="button plain" href={link(site, '/petugas/surat', { cursor: next })} rel="next">
              {say('Lanjutkan daftar', 'Continue the list')}
            </a>
          </p>
        )}
      </>
    ),
  };
}

function Row({ site, row }: { site: TenantPage; row: LetterRow }) {
  const say = translatorFor(site);
  const { letter, state, stateText, number, date, cases, acknowledged } = row;
  return (
    <tr class={state === 'draft' ? 'near-today' : 'near-calm'}>
      <th scope="row">
        <a href={link(site, `/petugas/surat/${letter}`)}>{letterTitle(row, site)}</a>
        <small>{row.agencyName}</small>
      </th>
      <td>
        {stateText}
        {acknowledged && <small>{say('sudah dikonfirmasi', 'acknowledged')}</small>}
      </td>
      <td>
        {number ?? say('belum bernomor', 'no number yet')}
        {date && <small>{longDay(date, site.language)}</small>}
      </td>
      <td>
        {cases} {say('laporan', cases === 1 ? 'report' : 'reports')}
      </td>
    </tr>
  );
}
