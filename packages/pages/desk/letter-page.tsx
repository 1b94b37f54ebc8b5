import { longDay } from '#calendar/zones.ts';
import type { LetterRow, OpenedLetter } from '#casework/letters/show-letters.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { When } from '../parts/promised-date.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { Lines } from './case-history.tsx';
import type { DeskContent } from './desk-content.ts';
import { Fact } from './fact.tsx';
import { capitalized } from './form-options.ts';
import { LetterForms, type LetterFormsProps } from './letter-forms.tsx';

interface LetterView extends Omit<LetterFormsProps, 'opened'> {
  readonly opened: OpenedLetter;
  readonly trouble?: { readonly title: string; readonly detail: string } | undefined;
}

/** The state of the letter's name on paper: Surat Teguran I or II (words of the regency's letters). */
export const letterTitle = ({ form }: Pick<LetterRow, 'form'>, site: TenantPage): string => {
  const numeral = form === 'reprimand-1' ? 'I' : 'II';
  return translatorFor(site)(`Surat Teguran ${numeral}`, `Letter of reprimand ${numeral}`);
};

/** One letter: what it says about which cases, its PDF, and what the officer can do with it. */
export function letterPage({ site, opened, trouble, ...forms }: LetterView): DeskContent {
  const say = translatorFor(site);
  const { letter, agencyName, stateText, number, date, cases, left, timeline, withdrawn, acknowledgedAt } =
    opened;
  const title = `${letterTitle(opened, site)}: ${agencyName}`;
  return {
    title,
    children: (
      <>
        <h1>{title}</h1>
        <ul class="marks">
          <li class="mark">{stateText}</li>
          {number && <li class="mark">{number}</li>}
        </ul>
        {trouble && (
          <div class="summary" role="alert" tabindex={-1} autofocus>
            <h2>{trouble.title}</h2>
            <p>{trouble.detail}</p>
          </div>
        )}
        <div class="twocolumns">
          <div class="reading">
            <p>
              <a
                class="button plain"
                href={link(site, `/petugas/surat/${letter}/pdf`)}
                target="_blank"
                rel="noreferrer"
              >
                {say('Baca surat (PDF)', 'Read the letter (PDF)')}
              </a>
            </p>
            <dl class="facts dense">
              {date && <Fact name={say('Tanggal', 'Date')}>{longDay(date, site.language)}</Fact>}
              {acknowledgedAt && (
                <Fact name={say('Dikonfirmasi', 'Acknowledged')}>
                  <When site={site} at={acknowledgedAt} />
                </Fact>
              )}
              {withdrawn?.reason && (
                <Fact name={say('Alasan batal', 'Why withdrawn')}>{withdrawn.reason}</Fact>
              )}
            </dl>
            <h2>{say('Laporan yang terlambat', 'The late reports')}</h2>
            <ul class="files">
              {cases.map((one) => (
                <li key={one.number}>
                  <a href={link(site, `/petugas/laporan/${one.number}`)}>
                    {one.title ?? say('(rahasia)', '(secret)')}
                  </a>
                  <small>
                    <span class="mono">{one.number}</span> ·{' '}
                    {capitalized(deadlineName(one.deadline as DeadlineKind, site.language))}:{' '}
                    <When site={site} at={one.deadlineAt} />
                    {one.daysLate !== undefined &&
                      say(`, terlambat ${one.daysLate} hari kerja`, `, ${one.daysLate} working days late`)}
                  </small>
                </li>
              ))}
            </ul>
            {left.length > 0 && (
              <p>
                {say('Sudah ditindaklanjuti sebelum ditandatangani: ', 'Moved on before the signature: ')}
                {left.join(', ')}
              </p>
            )}
            <h2>{say('Riwayat', 'History')}</h2>
            <Lines site={site} lines={timeline.toReversed()} />
          </div>
          <LetterForms site={site} opened={opened} {...forms} />
        </div>
      </>
    ),
  };
}
