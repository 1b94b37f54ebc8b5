import { submitComplaint } from '#casework/submit-wiring.ts';
import { takeStep } from '#casework/wiring.ts';
import { dynamoWorklist } from '#table/complaints/worklist.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { now } from '../clock.ts';
import { complaintsOf } from '../complaints-of.ts';
import { baseUrl, metric, once, secret, servedTenants, tableOf, tenantConfig } from '../wiring.ts';
import { pageActions } from './actions.ts';
import { pageFunction } from './page-function.ts';

const dependencies = once(() => ({
  takeStep,
  submitComplaint,
  tenantConfig,
  storesOf: (tenant: TenantConfig) => ({
    complaints: complaintsOf(tenant),
    queue: dynamoWorklist(tableOf(tenant)),
    followers: dynamoFollowers(tableOf(tenant)),
  }),
  secret,
  now,
  baseUrl: baseUrl(),
  tenantIds: servedTenants(),
  metric,
}));

export const handler = pageFunction(dependencies, pageActions);
