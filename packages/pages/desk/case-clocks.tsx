import type { DeskCase, DeskClock } from '#casework/views/open-desk-case.ts';
import { Estimate, Promised, When } from '../parts/promised-date.tsx';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import { Fact } from './fact.tsx';
import { capitalized } from './form-options.ts';
import { TimeLeftMark } from './time-left-mark.tsx';

interface ClocksProps {
  readonly site: TenantPage;
  readonly clocks: readonly DeskClock[];
  readonly promised: DeskCase['promised'];
}

/** By when, whose it is and why, in words; then what the complainant was told. */
export function CaseClocks({ site, clocks, promised }: ClocksProps) {
  const say = translatorFor(site);
  return (
    <section>
      <h2>{say('Batas waktu', 'Deadlines')}</h2>
      <dl class="facts dense">
        {clocks.map((clock) => (
          <Fact
            key={clock.kind + clock.at + clock.ownerName}
            name={`${capitalized(clock.name)} · ${clock.ownerName}`}
          >
            <When site={site} at={clock.at} /> <TimeLeftMark left={clock.left} />
            <small>{capitalized(clock.reason)}.</small>
            {clock.estimate && <Estimate site={site} />}
          </Fact>
        ))}
        <Fact name={say('Pelapor: dijawab paling lambat', 'The complainant was told: answer due by')}>
          <Promised site={site} {...promised} />
        </Fact>
      </dl>
    </section>
  );
}
