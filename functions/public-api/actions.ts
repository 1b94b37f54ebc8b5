import { publicApiRoutes } from '#routes/routes.ts';
import { guardedActions } from '../actions.ts';
import { createMyUpload } from './create-my-upload.ts';
import { describeTenant } from './describe-tenant.ts';
import { followCase } from './follow-case.ts';
import { followReport } from './follow-report.ts';
import { getOpenApi } from './get-openapi.ts';
import type { PublicApiDependencies } from './public-api-action.ts';
import { requireCode } from './require-code.ts';
import { showMyAttachment } from './show-my-attachment.ts';
import { showMyData } from './show-my-data.ts';
import { takeMyStep } from './take-my-step.ts';

export const publicApiActions = (dependencies: () => PublicApiDependencies) =>
  guardedActions(
    publicApiRoutes,
    dependencies,
    { anyone: async () => undefined, 'complainant-by-code': requireCode },
    {
      describeApi: getOpenApi,
      describeTenant,
      followReport,
      followCase,
      showMyData,
      takeMyStep,
      askMyUpload: createMyUpload,
      showMyAttachment,
    },
  );
