import { longDate } from '#calendar/zones.ts';
import { type TenantPage, translatorFor } from './site.ts';

/** A date with its day and hour; `at` is ISO 8601. */
export const When = ({ site, at }: { site: TenantPage; at: string }) => (
  <time datetime={at}>{longDate(site.tenant.zone, at, site.language)}</time>
);

interface PromisedProps {
  readonly site: TenantPage;
  readonly at: string;
  readonly provisional: boolean;
  readonly estimate?: boolean;
}

/** Says whether the date may still move. */
export function Promised({ site, at, provisional, estimate }: PromisedProps) {
  const say = translatorFor(site);
  return (
    <>
      <When site={site} at={at} />
      {provisional && (
        <small>
          {say(
            'Sementara, sampai koordinator memverifikasi laporan.',
            'Provisional until the coordinator has verified the report.',
          )}
        </small>
      )}
      {estimate && <Estimate site={site} />}
    </>
  );
}

/** For dates in a year whose holidays are not decreed yet. */
export const Estimate = ({ site }: { site: TenantPage }) => (
  <small>
    {translatorFor(site)(
      'Perkiraan: hari libur tahun itu belum ditetapkan.',
      'An estimate: the holidays of that year are not decreed yet.',
    )}
  </small>
);
