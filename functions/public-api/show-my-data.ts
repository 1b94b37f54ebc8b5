import { exportOwn } from '#casework/personal-data/person-data.ts';
import { myDataPage } from '#pages/case/my-data-page.tsx';
import { json } from '../http.ts';
import { html } from '../page.ts';
import type { ComplainantAction } from './public-api-action.ts';

/** A printable page if HTML is asked for, otherwise JSON. */
export const showMyData: ComplainantAction = async (request, { now }, { tenant, file, stores }) => {
  const { number } = file.complaint;
  const asPage = request.header('accept')?.includes('text/html');
  const languages = asPage ? (['id', 'en'] as const) : [request.language];
  const [data, english] = await exportOwn(stores, tenant, number, { languages, now: await now() });
  if (!asPage) return json(200, data, { vary: 'accept, accept-language' });
  const site = { tenant, language: 'id', chosen: false } as const;
  return html(200, site, myDataPage({ site, data: data!, english: english! }));
};
