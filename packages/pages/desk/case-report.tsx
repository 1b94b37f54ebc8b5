import { longDay } from '#calendar/zones.ts';
import type { AttachmentView } from '#casework/attachments/attachment-view.ts';
import type { DeskCase } from '#casework/views/open-desk-case.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { answerKindName } from '#wording/officer-words.ts';
import { When } from '../parts/promised-date.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { Fact } from './fact.tsx';
import { capitalized } from './form-options.ts';
import { placeName } from './place-name.ts';

interface ReportProps {
  readonly site: TenantPage;
  readonly opened: DeskCase;
}

/** What was reported, where, with which files, and what was answered so far. */
export function CaseReport({ site, opened }: ReportProps) {
  const say = translatorFor(site);
  const { report, category, receivedAt, attachments, draft, answer, rating, holder } = opened;
  const { tenant, language } = site;
  const known = tenant.categories.find(({ id }) => id === category);
  return (
    <>
      {draft && (
        <section class="words draft">
          <h2>{say('Konsep jawaban', 'Draft of the answer')}</h2>
          <AnswerWords site={site} answer={draft} />
        </section>
      )}
      <section class="words">
        <h2>{say('Laporan', 'The report')}</h2>
        <p class="said">{report.text}</p>
      </section>
      <dl class="facts dense">
        <Fact name={say('Tempat', 'Place')}>
          <PlaceOf site={site} report={report} />
        </Fact>
        <Fact name={say('Kategori', 'Category')}>{known ? inLanguage(known.name, language) : category}</Fact>
        <Fact name={say('Diterima', 'Received')}>
          <When site={site} at={receivedAt} />
        </Fact>
        {report.occurredAt && (
          <Fact name={say('Terjadi', 'Happened')}>{longDay(report.occurredAt, language)}</Fact>
        )}
        {holder && <Fact name={say('Dipegang oleh', 'In the hands of')}>{holder}</Fact>}
        {opened.merged && (
          <Fact name={say('Laporan ganda di sini', 'Duplicates merged here')}>
            <Numbers site={site} numbers={opened.merged} />
          </Fact>
        )}
        {opened.mergedInto && (
          <Fact name={say('Digabungkan ke', 'Merged into')}>
            <Numbers site={site} numbers={[opened.mergedInto]} />
          </Fact>
        )}
        {opened.proposal?.sameAs && opened.stage === 'received' && (
          <Fact name={say('Mungkin laporan ganda dari', 'Perhaps a duplicate of')}>
            <Numbers site={site} numbers={[opened.proposal.sameAs]} />
          </Fact>
        )}
      </dl>
      <FileList site={site} number={opened.number} files={attachments} />
      {answer && (
        <section class="words">
          <h2>{say('Jawaban', 'The answer')}</h2>
          <AnswerWords site={site} answer={answer} />
          {rating && (
            <p>
              <strong>
                {say('Penilaian', 'Rating')}: {rating.stars}/5
              </strong>{' '}
              {rating.text}
            </p>
          )}
        </section>
      )}
    </>
  );
}

/** The coordinates lead to a map of the officer's choice; no third party is asked from here. */
function PlaceOf({ site, report }: { site: TenantPage; report: DeskCase['report'] }) {
  const { address, place } = report;
  const named = placeName(place, site.tenant);
  const { lat, lon } = place;
  return (
    <>
      {[address, named].filter(Boolean).map((line) => (
        <span class="block" key={line}>
          {line}
        </span>
      ))}
      {lat !== undefined && lon !== undefined && (
        <a href={`geo:${lat},${lon}`} class="mono">
          {lat}, {lon}
        </a>
      )}
    </>
  );
}

const Numbers = ({ site, numbers }: { site: TenantPage; numbers: readonly string[] }) => (
  <>
    {numbers.map((number) => (
      <a key={number} class="mono block" href={link(site, `/petugas/laporan/${number}`)}>
        {number}
      </a>
    ))}
  </>
);

type Words = NonNullable<DeskCase['answer'] | DeskCase['draft']>;

function AnswerWords({ site, answer }: { site: TenantPage; answer: Words }) {
  const say = translatorFor(site);
  const { kind, plannedFor } = answer;
  return (
    <>
      <p>
        <strong>{capitalized(answerKindName(kind, site.language))}</strong>
        {plannedFor && `, ${longDay(plannedFor, site.language)}`}
      </p>
      <p class="said">{answer.public}</p>
      {answer.private && (
        <p class="said">
          <strong>{say('Untuk pelapor saja: ', 'For the complainant only: ')}</strong>
          {answer.private}
        </p>
      )}
    </>
  );
}

interface FilesProps {
  readonly site: TenantPage;
  readonly number: string;
  readonly files: readonly AttachmentView[];
}

export function FileList({ site, number, files }: FilesProps) {
  const say = translatorFor(site);
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{say('Foto dan berkas', 'Photos and files')}</h2>
      <ul class="files">
        {files.map(({ id, by, state, type, size, name, reason }, i) => {
          const label = `${type.startsWith('image/') ? say('Foto', 'Photo') : 'PDF'} ${i + 1}`;
          const from = by === 'office' ? say('perangkat daerah', 'office') : say('pelapor', 'complainant');
          return (
            <li key={id}>
              {state === 'ready' ? (
                <a
                  href={link(site, `/petugas/laporan/${number}/lampiran/${id}`)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {name ?? label}
                </a>
              ) : (
                (name ?? label)
              )}
              <small>
                {from}, {Math.max(1, Math.round(size / 1024))} KB
                {state === 'expected' && say(', sedang diperiksa', ', being checked')}
                {reason && `, ${reason.text}`}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
