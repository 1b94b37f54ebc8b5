import type { DeskFilter, DeskRow } from '#casework/views/list-desk.ts';
import { assignmentName, stageName } from '#wording/officer-words.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import type { DeskContent } from './desk-content.ts';
import { filterQuery, InboxFilter } from './inbox-filter.tsx';
import { TimeLeftMark } from './time-left-mark.tsx';

interface InboxView {
  readonly site: TenantPage;
  readonly rows: readonly DeskRow[];
  /** The cursor of the following page. */
  readonly next?: string | undefined;
  readonly filter: DeskFilter;
  /** A role without work of its own, whose work are the letters. */
  readonly signsLetters?: boolean;
  /** True on a later page of the list. */
  readonly isContinued: boolean;
}

/** What the officer's offices have to do, the most pressing first. */
export function inboxPage(view: InboxView): DeskContent {
  const { site, rows, next, filter, isContinued, signsLetters } = view;
  const say = translatorFor(site);
  const isFiltered = Object.keys(filterQuery(filter)).length > 0;
  return {
    title: say('Tugas', 'Tasks'),
    children: (
      <>
        <h1>{say('Tugas', 'Tasks')}</h1>
        {rows.length > 0 && !isContinued && <NextButton site={site} row={rows[0]!} filter={filter} />}
        {signsLetters ? (
          <p>
            <a class="next" href={link(site, '/petugas/surat')}>
              <strong>{say('Surat', 'Letters')}</strong>
              <span>
                {say('Surat teguran yang menunggu tanda tangan', 'Letters that wait for a signature')}
              </span>
            </a>
          </p>
        ) : (
          <InboxFilter site={site} filter={filter} />
        )}
        {rows.length > 0 ? (
          <Rows site={site} rows={rows} />
        ) : (
          <p class="note">
            {next
              ? say(
                  'Belum ada yang cocok di bagian ini; lanjutkan ke bagian berikutnya.',
                  'Nothing fits in this part; go on to the next.',
                )
              : isFiltered
                ? say('Tidak ada tugas yang cocok dengan saringan ini.', 'No task fits this filter.')
                : say('Tidak ada tugas yang menunggu. Selamat!', 'No task is waiting. Well done!')}
          </p>
        )}
        {next && (
          <p>
            <a
              class="button plain"
              href={link(site, '/petugas', { ...filterQuery(filter), cursor: next })}
              rel="next"
            >
              {say('Lanjutkan daftar', 'Continue the list')}
            </a>
          </p>
        )}
      </>
    ),
  };
}

function NextButton({ site, row, filter }: { site: TenantPage; row: DeskRow; filter: DeskFilter }) {
  const say = translatorFor(site);
  return (
    <a class="next" href={link(site, '/petugas/berikutnya', filterQuery(filter))}>
      <strong>{say('Berikutnya', 'Next')}</strong>
      <span>
        {assignmentName(row.kind, site.language)}: {row.title}
      </span>
    </a>
  );
}

/** A table; on a narrow screen each row is a card. */
function Rows({ site, rows }: { site: TenantPage; rows: readonly DeskRow[] }) {
  const say = translatorFor(site);
  const ofSeveral = new Set(rows.map(({ owner }) => owner)).size > 1;
  return (
    <table class="rows">
      <caption class="aside">{say('Tugas menurut urutannya', 'Tasks in their order')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('Laporan', 'Report')}</th>
          <th scope="col">{say('Tugas', 'Task')}</th>
          <th scope="col">{say('Batas waktu', 'Deadline')}</th>
          <th scope="col">{say('Keadaan', 'State')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={`${row.number} ${row.kind} ${row.owner}`} site={site} row={row} ofSeveral={ofSeveral} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ site, row, ofSeveral }: { site: TenantPage; row: DeskRow; ofSeveral: boolean }) {
  const { number, title, categoryName, kind, urgency, rank, stage, due, ownerName } = row;
  const say = translatorFor(site);
  const isRanked = rank >= 1 && rank <= 999;
  return (
    <tr class={due && `near-${due.left.nearness}`}>
      <th scope="row">
        <a href={link(site, `/petugas/laporan/${number}`)}>{title}</a>
        <small>
          <span class="mono">{number}</span>
          {title !== categoryName && ` · ${categoryName}`}
        </small>
      </th>
      <td>
        {assignmentName(kind, site.language)}
        {ofSeveral && <small>{ownerName}</small>}
      </td>
      <td>
        {due ? (
          <>
            <TimeLeftMark left={due.left} />
            <small>
              {due.name}: <time datetime={due.at}>{due.short}</time>
              {due.estimate && say(' (perkiraan)', ' (estimate)')}
            </small>
          </>
        ) : (
          say('tanpa batas waktu', 'no deadline')
        )}
      </td>
      <td>
        {stageName(stage, site.language)}
        <small>
          <span class={`urgency ${urgency}`}>
            {say('Prioritas', 'Urgency')}: {urgencyName(urgency, site.language).toLowerCase()}
          </span>
          {isRanked && ` · ${say('urutan', 'place')} ${rank}`}
        </small>
      </td>
    </tr>
  );
}
