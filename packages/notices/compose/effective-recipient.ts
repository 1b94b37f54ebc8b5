import type { ActingOffice } from '#tenants/acting-office.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { effectiveOffice } from '../plan/recipients.ts';
import type { MailSources } from './mail-sources.ts';

/** `vacant` is the vacant office that the recipient acts for. */
export interface EffectiveRecipient extends ActingOffice {
  /** Offices earlier in line whose address is suppressed. */
  readonly bouncedFor: readonly string[];
}

/** The next in line while the address of `id` is suppressed; if all are, the office itself. */
export async function effectiveRecipient(
  { tenant, suppressions }: Pick<MailSources, 'tenant' | 'suppressions'>,
  id: string,
): Promise<EffectiveRecipient> {
  const meant = effectiveOffice(id, tenant);
  const bouncedFor: string[] = [];
  let without: TenantConfig = tenant;
  for (let holder: ActingOffice | undefined = meant; holder; holder = nextIn(without, id)) {
    const { office } = holder;
    if (!(await suppressions.find(office.email)))
      return { office, ...(meant.vacant ? { vacant: meant.vacant } : {}), bouncedFor };
    bouncedFor.push(office.id);
    const offices = without.offices.map((one) => (one.id === office.id ? { ...one, vacant: true } : one));
    without = { ...without, offices };
  }
  return { ...meant, bouncedFor: [] };
}

function nextIn(tenant: TenantConfig, id: string): ActingOffice | undefined {
  try {
    return effectiveOffice(id, tenant);
  } catch {
    return undefined;
  }
}
