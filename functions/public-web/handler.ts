import { dynamoQueue } from '#table/complaints/queue.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { now } from '../clock.ts';
import { baseUrl, complaints, metric, once, secret, servedTenants, table, tenantConfig } from '../wiring.ts';
import { pageActions } from './actions.ts';
import { pageFunction } from './page-function.ts';

const dependencies = once(() => ({
  complaints: complaints(),
  tenantConfig,
  queue: dynamoQueue(table()),
  followers: dynamoFollowers(table()),
  secret,
  now,
  baseUrl: baseUrl(),
  tenantIds: servedTenants(),
  metric,
}));

export const handler = pageFunction(dependencies, pageActions);
