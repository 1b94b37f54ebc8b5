import { readTrackingNumber } from '#casework/identifiers/tracking-number.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Request } from './http.ts';

/** @throws CommandError `not-found` for an impossible number */
export function requireTrackingNumber({ parameters }: Request, { prefix }: TenantConfig): string {
  const number = readTrackingNumber(prefix, parameters.number!);
  if (!number) throw new CommandError({ failure: 'not-found' });
  return number;
}
