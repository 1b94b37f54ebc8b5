import { chooseTenant } from './choose-tenant.ts';
import { askFirst, confirmFollow, leaveFollow } from './follow-by-mail.ts';
import { ofTenant } from './page-function.ts';
import { pointOfficer } from './point-officer.ts';
import { showCase } from './show-case.ts';
import { showReportForm } from './show-report-form.ts';
import { showSop } from './show-sop.ts';
import { showTrackForm } from './show-track-form.ts';
import { takeRating } from './take-rating.ts';
import { takeReport } from './take-report.ts';
import { welcome } from './welcome.ts';

/** The public's pages, by the gateway's routes. */
export const routes = {
  'GET /': chooseTenant,
  'GET /{tenant}': ofTenant(welcome),
  'GET /{tenant}/lapor': ofTenant(showReportForm),
  'POST /{tenant}/lapor': ofTenant(takeReport),
  'GET /{tenant}/lacak': ofTenant(showTrackForm),
  'POST /{tenant}/lacak': ofTenant(showCase),
  'GET /{tenant}/lacak/nilai': ofTenant(showTrackForm),
  'POST /{tenant}/lacak/nilai': ofTenant(takeRating),
  'GET /{tenant}/ikuti': ofTenant(askFirst('confirm')),
  'POST /{tenant}/ikuti': ofTenant(confirmFollow),
  'GET /{tenant}/berhenti': ofTenant(askFirst('leave')),
  'POST /{tenant}/berhenti': ofTenant(leaveFollow),
  'GET /{tenant}/sop': ofTenant(showSop),
  'GET /{tenant}/kasus/{number}': ofTenant(pointOfficer),
} as const;
