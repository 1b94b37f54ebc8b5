import { publicDocumentRoutes } from '#routes/routes.ts';
import { byRouteKey } from '../actions.ts';
import { httpFunction } from '../http-function.ts';
import { showSopPdf } from './show-sop-pdf.ts';

/** Not part of public-web, because the PDF engine is larger than all pages. */
export const handler = httpFunction(byRouteKey(publicDocumentRoutes, { showSopPdf }));
