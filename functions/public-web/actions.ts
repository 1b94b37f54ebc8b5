import { publicWebRoutes } from '#routes/routes.ts';
import { byRouteKey } from '../actions.ts';
import { chooseTenant } from './choose-tenant.ts';
import { askToConfirm, confirmFollow, leaveFollow } from './follow-by-mail.ts';
import { leadToDesk } from './lead-to-desk.ts';
import { ofTenant, type PageAction } from './page-function.ts';
import { showCase } from './show-case.ts';
import { showNoPage } from './show-no-page.ts';
import { showReportForm } from './show-report-form.ts';
import { showSopPage } from './show-sop-page.ts';
import { showStartPage } from './show-start-page.ts';
import { showTrackForm } from './show-track-form.ts';
import { takeRating } from './take-rating.ts';
import { takeReport } from './take-report.ts';

export const pageActions = byRouteKey<PageAction, typeof publicWebRoutes>(publicWebRoutes, {
  chooseTenant,
  showStartPage: ofTenant(showStartPage),
  showReportForm: ofTenant(showReportForm),
  takeReport: ofTenant(takeReport),
  showTrackForm: ofTenant(showTrackForm),
  showCase: ofTenant(showCase),
  showTrackFormAfterRating: ofTenant(showTrackForm),
  takeRating: ofTenant(takeRating),
  showConfirmFollow: ofTenant(askToConfirm('confirm')),
  confirmFollow: ofTenant(confirmFollow),
  showLeaveFollow: ofTenant(askToConfirm('leave')),
  leaveFollow: ofTenant(leaveFollow),
  showSop: ofTenant(showSopPage),
  leadToDesk: ofTenant(leadToDesk),
  showNoPage,
  showNoPageForPost: showNoPage,
});
