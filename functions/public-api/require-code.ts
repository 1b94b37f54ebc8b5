import { openByCode } from '#casework/views/track-complaint.ts';
import type { Request } from '../http.ts';
import type { OpenedByCode, PublicApiDependencies } from './public-api-action.ts';

/** @throws CommandError `not-found` for a wrong number or code */
export async function requireCode(
  { parameters, header }: Request,
  { tenantConfig, storesOf }: PublicApiDependencies,
): Promise<OpenedByCode> {
  const tenant = await tenantConfig(parameters.tenant!);
  const stores = storesOf(tenant);
  const typed = { number: parameters.number!, code: header('tanggap-code') ?? '' };
  return { tenant, file: await openByCode(stores.complaints, tenant, typed), stores };
}
