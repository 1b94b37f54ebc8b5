import { localDate } from '#calendar/zones.ts';
import { sopPage } from '#pages/public/sop-page.tsx';
import { html } from '../page.ts';
import { requestedSop } from '../requested-sop.ts';
import type { SiteAction } from './page-function.ts';

export const showSopPage: SiteAction = async ({ query }, site, dependencies) => {
  const now = await dependencies.now();
  const { sops, zone } = site.tenant;
  const coming = sops.filter(({ effectiveFrom }) => effectiveFrom > localDate(zone, now));
  return html(200, site, sopPage({ site, sop: requestedSop(site.tenant, query.versi, now), coming }), true);
};
