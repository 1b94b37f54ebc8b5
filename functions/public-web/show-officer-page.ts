import { readTrackingNumber } from '#casework/identifiers/tracking-number.ts';
import { officerPage } from '#pages/public/officer-page.tsx';
import { html } from '../page.ts';
import type { SiteAction } from './page-function.ts';

/** The target of links in notices: tells officers how to open the case, and shows nothing of it. */
export const showOfficerPage: SiteAction = async ({ parameters }, site) =>
  html(200, site, officerPage(site, readTrackingNumber(site.tenant.prefix, parameters.number ?? '')));
