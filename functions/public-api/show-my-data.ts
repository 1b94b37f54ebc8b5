import { exportOwn } from '#casework/personal-data/person-data.ts';
import { myDataPage } from '#pages/case/my-data-page.tsx';
import { dynamoHeldCases } from '#table/integrity/held-cases.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { now } from '../clock.ts';
import { type Action, json } from '../http.ts';
import { html } from '../page.ts';
import { table } from '../wiring.ts';
import { openedByCode } from './opened-by-code.ts';

/** All that is held about the complainant on their own case: to print for whoever asks for a page, JSON otherwise. */
export const showMyData: Action = async (request) => {
  const { tenant, file } = await openedByCode(request);
  const stores = { archive: dynamoHeldCases(table()), records: dynamoAccessRecords(table()) };
  const { number } = file.complaint;
  const asPage = request.header('accept')?.includes('text/html');
  const languages = asPage ? (['id', 'en'] as const) : [request.language];
  const [data, english] = await exportOwn(stores, tenant, number, languages, await now());
  if (!asPage) return json(200, data, { vary: 'accept, accept-language' });
  const site = { tenant, language: 'id', chosen: false } as const;
  return html(200, site, myDataPage({ site, data: data!, english: english! }));
};
