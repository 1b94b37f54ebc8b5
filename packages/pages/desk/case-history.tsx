import type { TimelineLine } from '#casework/views/timeline-lines.ts';
import { When } from '../parts/promised-date.tsx';
import { type TenantPage, translatorFor } from '../parts/site.ts';

interface HistoryProps {
  readonly site: TenantPage;
  readonly timeline: readonly TimelineLine[];
}

const shownAtOnce = 6;
const isRemark = ({ type }: TimelineLine): boolean => type === 'remark-added.v1';

/** The newest first; older entries behind a summary. Remarks stand by themselves, because only offices read them. */
export function CaseHistory({ site, timeline }: HistoryProps) {
  const say = translatorFor(site);
  const entries = timeline.filter((one) => !isRemark(one)).toReversed();
  const remarks = timeline.filter(isRemark).toReversed();
  return (
    <>
      <section>
        <h2>{say('Riwayat', 'History')}</h2>
        <Lines site={site} lines={entries.slice(0, shownAtOnce)} />
        {entries.length > shownAtOnce && (
          <details>
            <summary>
              {say(
                `${entries.length - shownAtOnce} entri sebelumnya`,
                `${entries.length - shownAtOnce} earlier entries`,
              )}
            </summary>
            <Lines site={site} lines={entries.slice(shownAtOnce)} />
          </details>
        )}
      </section>
      {remarks.length > 0 && (
        <section>
          <h2>{say('Catatan internal', 'Internal remarks')}</h2>
          <Lines site={site} lines={remarks} />
        </section>
      )}
    </>
  );
}

export const Lines = ({ site, lines }: { site: TenantPage; lines: readonly TimelineLine[] }) => (
  <ol class="line">
    {lines.map(({ sequence, at, text }) => (
      <li key={sequence}>
        <When site={site} at={at} />
        <p>{text}</p>
      </li>
    ))}
  </ol>
);
