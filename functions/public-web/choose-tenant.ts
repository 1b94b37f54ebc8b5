import { link } from '#pages/parts/site.ts';
import { tenantsPage } from '#pages/public/tenants-page.tsx';
import { html } from '../page.ts';
import type { PageAction } from './page-function.ts';

/** Redirects if there is only one tenant. */
export const chooseTenant: PageAction = async (_request, visitor, { tenantConfig, tenantIds }) => {
  const tenants = await Promise.all(tenantIds.map(tenantConfig));
  if (tenants.length !== 1) return html(200, visitor, tenantsPage(visitor, tenants), true);
  return {
    statusCode: 302,
    headers: { location: link({ ...visitor, tenant: tenants[0]! }, ''), 'cache-control': 'no-store' },
  };
};
