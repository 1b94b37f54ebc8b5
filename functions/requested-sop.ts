import { type Instant, localDate } from '#calendar/zones.ts';
import { CommandError } from '#casework/records/errors.ts';
import { sopInForce } from '#sop/sop-in-force.ts';
import type { Sop } from '#sop/sop-schema.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** The one in force without `version`. @throws CommandError `not-found` for an unknown version */
export function requestedSop({ sops, zone }: TenantConfig, version: string | undefined, now: Instant): Sop {
  if (version === undefined) return sopInForce(sops, localDate(zone, now));
  const named = sops.find((one) => String(one.version) === version);
  if (!named) throw new CommandError({ failure: 'not-found' });
  return named;
}
