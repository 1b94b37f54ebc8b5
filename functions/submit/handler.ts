import { submitRoutes } from '#routes/routes.ts';
import { byRouteKey } from '../actions.ts';
import { now } from '../clock.ts';
import { httpFunction } from '../http.ts';
import { baseUrl, complaintWriterOf, metric, tenantConfig } from '../wiring.ts';
import { submitReport } from './submit-report.ts';

const dependencies = { tenantConfig, complaintWriterOf, baseUrl, now, metric };

export const handler = httpFunction(byRouteKey(submitRoutes, { submitReport: submitReport(dependencies) }));
