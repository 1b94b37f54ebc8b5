import { readTrackingNumber } from '#casework/identifiers/tracking-number.ts';
import { CommandFailed } from '#casework/records/outcome.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Request } from '../http.ts';

/** The tracking number in a path, in its one form. @throws CommandFailed `not-found` for what cannot be one. */
export function requireTrackingNumber({ parameters }: Request, { prefix }: TenantConfig): string {
  const number = readTrackingNumber(prefix, parameters.number!);
  if (!number) throw new CommandFailed({ failure: 'not-found' });
  return number;
}
