import { submit } from '#routes/routes.ts';
import { byRouteKey } from '../actions.ts';
import { httpFunction } from '../http.ts';
import { submitReport } from './submit-report.ts';

export const handler = httpFunction(byRouteKey(submit, { submitReport }));
