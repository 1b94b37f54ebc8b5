import { readTrackingNumber } from '#casework/identifiers/tracking-number.ts';
import { link } from '#pages/parts/site.ts';
import type { SiteAction } from './page-function.ts';

/** The target of links in mails sent before the desk existed. A number that cannot be one is not repeated. */
export const leadToDesk: SiteAction = async ({ parameters }, site) => {
  const number = readTrackingNumber(site.tenant.prefix, parameters.number ?? '');
  const location = link(site, number ? `/petugas/laporan/${number}` : '/petugas');
  return { statusCode: 302, headers: { location, 'cache-control': 'no-store' } };
};
