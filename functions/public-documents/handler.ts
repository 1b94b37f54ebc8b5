import { publicDocuments } from '#routes/routes.ts';
import { byRouteKey } from '../actions.ts';
import { httpFunction } from '../http.ts';
import { showSopPdf } from './show-sop-pdf.ts';

/** Documents for everybody. Apart from the pages: what sets type weighs more than all of them. */
export const handler = httpFunction(byRouteKey(publicDocuments, { showSopPdf }));
