import type { ActingOffice } from '#tenants/acting-office.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { effectiveOffice } from '../plan/recipients.ts';
import type { MailSources } from './mail-sources.ts';

/** The office that a mail goes to; `replaces` is the vacant office that it acts for. */
export interface EffectiveRecipient extends ActingOffice {
  /** Offices before it in line whose address takes no mail. */
  readonly bouncedFor: readonly string[];
}

/**
 * Where a notice for an office goes: while mail does not reach it, to the next in line, as if it were vacant. Where no
 * office of the line can be reached the office itself stays, and the mail is given up.
 */
export async function effectiveRecipient(
  { tenant, suppressions }: Pick<MailSources, 'tenant' | 'suppressions'>,
  id: string,
): Promise<EffectiveRecipient> {
  const meant = effectiveOffice(id, tenant);
  const bouncedFor: string[] = [];
  let without: TenantConfig = tenant;
  for (let holder: ActingOffice | undefined = meant; holder; holder = nextIn(without, id)) {
    const { office } = holder;
    if (!(await suppressions.find(tenant.id, office.email)))
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
    // No office of the line is left.
    return undefined;
  }
}
