import { trackPage } from '#pages/case/track-page.tsx';
import { html } from '../page.ts';
import type { SiteAction } from './page-function.ts';

/** `?nomor=` fills in the number. */
export const showTrackForm: SiteAction = async ({ query }, site) =>
  html(200, site, trackPage(site, (query.nomor ?? '').slice(0, 40)));
