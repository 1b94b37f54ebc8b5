import { welcomePage } from '#pages/public/welcome-page.tsx';
import { html } from '../page.ts';
import type { SiteAction } from './page-function.ts';

export const showStartPage: SiteAction = async (_request, site) => html(200, site, welcomePage(site), true);
