import type { OfficeHolder } from '#tenants/office-holder.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { officeNow } from '../plan/recipients.ts';
import type { PostOffice } from './post-office.ts';

export interface Reached extends OfficeHolder {
  /** Offices before it in line whose address takes no mail. */
  readonly insteadOf: readonly string[];
}

/**
 * Where a notice for an office goes: while mail does not reach it, to the next in line, as if it were vacant. Where it
 * reaches nobody of the line the office itself stays, and the mail is given up.
 */
export async function officeReached({ tenant, stops }: PostOffice, id: string): Promise<Reached> {
  const meant = officeNow(id, tenant);
  const insteadOf: string[] = [];
  let without: TenantConfig = tenant;
  for (let holder: OfficeHolder | undefined = meant; holder; holder = nextIn(without, id)) {
    const { office } = holder;
    if (!(await stops.find(tenant.id, office.email)))
      return { office, ...(meant.replaces ? { replaces: meant.replaces } : {}), insteadOf };
    insteadOf.push(office.id);
    const offices = without.offices.map((one) => (one.id === office.id ? { ...one, vacant: true } : one));
    without = { ...without, offices };
  }
  return { ...meant, insteadOf: [] };
}

function nextIn(tenant: TenantConfig, id: string): OfficeHolder | undefined {
  try {
    return officeNow(id, tenant);
  } catch {
    // Nobody of the line is left.
    return undefined;
  }
}
