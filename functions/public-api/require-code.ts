import { openByCode } from '#casework/views/track-complaint.ts';
import type { Request } from '../http.ts';
import type { OpenedByCode, PublicApiDependencies } from './public-api-action.ts';

/** The complaint of the request's tracking number and secret code. @throws CommandError `not-found`. */
export async function requireCode(
  { parameters, header }: Request,
  { tenantConfig, storesOf }: PublicApiDependencies,
): Promise<OpenedByCode> {
  const tenant = await tenantConfig(parameters.tenant!);
  const stores = storesOf(tenant);
  const typed = { number: parameters.number!, code: header('tanggap-code') ?? '' };
  return { tenant, file: await openByCode(stores.complaints, tenant, typed), stores };
}
