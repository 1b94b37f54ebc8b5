import type { Followers } from '#casework/following/follower.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { Address } from '#mail/mailer.ts';
import type { SuppressionList } from '#mail/suppression-list.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComposedMail } from '../mails/parts/mail-content.ts';

export interface MailSources {
  readonly complaints: ComplaintStore;
  readonly suppressions: SuppressionList;
  readonly followers: Followers;
  /** For signed links that need no sign-in. */
  secret(): Promise<string>;
  readonly tenant: TenantConfig;
  /** Without a slash at the end. */
  readonly baseUrl: string;
}

export interface Addressed {
  readonly mail: ComposedMail;
  readonly to: Address;
}
