import { type Instant, localDate, localIso } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { AccessRecords } from '../records/access-record.ts';
import type { CompleteCases } from '../records/case-archive.ts';
import type { Follower } from './follower.ts';

/** Instants in the tenant's zone. */
export interface FollowedData {
  readonly number: string;
  readonly email: string;
  readonly language: string;
  readonly state: Follower['state'];
  readonly askedAt: string;
  readonly confirmedAt?: string;
  /** Mails sent; their text is not kept. */
  readonly told: readonly { readonly about: string; readonly state: string; readonly at?: string }[];
}

interface Stores {
  readonly archive: CompleteCases;
  readonly records: AccessRecords;
}

/** The access is recorded first. */
export async function exportFollowed(
  { archive, records }: Stores,
  tenant: TenantConfig,
  { number, follower }: { readonly number: string; readonly follower: Follower },
  now: Instant,
): Promise<FollowedData> {
  const local = (at: Instant): string => localIso(tenant.zone, at);
  const look = { number, at: now, day: localDate(tenant.zone, now), office: 'operator' };
  await records.add({ ...look, why: 'export', fields: ['follower'] });
  const { notices } = await archive.read(number);
  const { email = '', language, state, askedAt, confirmedAt } = follower;
  return {
    ...{ number, email, language, state, askedAt: local(askedAt) },
    ...(confirmedAt ? { confirmedAt: local(confirmedAt) } : {}),
    told: notices
      .filter(({ recipient }) => recipient.includes(follower.hash))
      .map(({ template, state: sent, sentAt }) => ({
        ...{ about: template, state: sent },
        ...(sentAt ? { at: local(sentAt) } : {}),
      })),
  };
}
