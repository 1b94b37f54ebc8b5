import { now } from '../clock.ts';
import { baseUrl, metric, office, once, servedTenants } from '../wiring.ts';
import { pageFunction } from './page-function.ts';
import { routes } from './routes.ts';

const house = once(() => ({
  office: office(),
  now,
  baseUrl: baseUrl(),
  tenants: servedTenants(),
  metric,
}));

export const handler = pageFunction(house, routes);
