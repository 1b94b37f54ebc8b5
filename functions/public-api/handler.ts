import { wordsOfCases } from '#problems/words-of-cases.ts';
import { httpFunction } from '../http.ts';
import { askMyUpload } from './ask-my-upload.ts';
import { describeApi } from './describe-api.ts';
import { describeTenant } from './describe-tenant.ts';
import { followCase } from './follow-case.ts';
import { followReport } from './follow-report.ts';
import { showMyAttachment } from './show-my-attachment.ts';
import { showMyData } from './show-my-data.ts';
import { takeMyStep } from './take-my-step.ts';

const routes = {
  'GET /api/v1/openapi.json': describeApi,
  'GET /api/v1/{tenant}': describeTenant,
  'GET /api/v1/{tenant}/complaints/{number}': followReport,
  'POST /api/v1/{tenant}/complaints/{number}/followers': followCase,
  'GET /api/v1/{tenant}/complaints/{number}/my/data': showMyData,
  'POST /api/v1/{tenant}/complaints/{number}/my/{step}': takeMyStep,
  'POST /api/v1/{tenant}/complaints/{number}/my/attachments': askMyUpload,
  'GET /api/v1/{tenant}/complaints/{number}/my/attachments/{id}': showMyAttachment,
};

export const handler = httpFunction(routes, wordsOfCases);
