import { submitComplaint } from '#casework/submit-wiring.ts';
import { submitRoutes } from '#routes/routes.ts';
import { noteLogFacts } from '#telemetry/log.ts';
import { byRouteKey } from '../actions.ts';
import { now } from '../clock.ts';
import { httpFunction } from '../http-function.ts';
import { baseUrl, complaintWriterOf, metric, tenantConfig } from '../wiring.ts';
import { submitReport } from './submit-report.ts';

const dependencies = { submitComplaint, tenantConfig, complaintWriterOf, baseUrl, now, metric, noteLogFacts };

export const handler = httpFunction(byRouteKey(submitRoutes, { submitReport: submitReport(dependencies) }));
