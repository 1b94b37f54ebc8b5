import { publicWeb } from '#routes/routes.ts';
import { byRouteKey } from '../actions.ts';
import { chooseTenant } from './choose-tenant.ts';
import { askFirst, confirmFollow, leaveFollow } from './follow-by-mail.ts';
import { ofTenant, type PageAction } from './page-function.ts';
import { pointOfficer } from './point-officer.ts';
import { showCase } from './show-case.ts';
import { showNoPage } from './show-no-page.ts';
import { showReportForm } from './show-report-form.ts';
import { showSop } from './show-sop.ts';
import { showTrackForm } from './show-track-form.ts';
import { takeRating } from './take-rating.ts';
import { takeReport } from './take-report.ts';
import { welcome } from './welcome.ts';

/** The public's pages, by the gateway's routes. */
export const pageActions = byRouteKey<PageAction, typeof publicWeb>(publicWeb, {
  chooseTenant,
  welcome: ofTenant(welcome),
  showReportForm: ofTenant(showReportForm),
  takeReport: ofTenant(takeReport),
  showTrackForm: ofTenant(showTrackForm),
  showCase: ofTenant(showCase),
  showTrackFormAfterRating: ofTenant(showTrackForm),
  takeRating: ofTenant(takeRating),
  askToConfirmFollow: ofTenant(askFirst('confirm')),
  confirmFollow: ofTenant(confirmFollow),
  askToLeaveFollow: ofTenant(askFirst('leave')),
  leaveFollow: ofTenant(leaveFollow),
  showSop: ofTenant(showSop),
  pointOfficer: ofTenant(pointOfficer),
  showNoPage,
});
