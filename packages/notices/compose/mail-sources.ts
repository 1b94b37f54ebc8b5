import type { Followers } from '#casework/following/follower.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { Address } from '#mail/mailer.ts';
import type { SuppressionList } from '#mail/suppression-list.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComposedMail } from '../mails/parts/mail-content.ts';

/** Everything that composing one tenant's mails reads. */
export interface MailSources {
  readonly complaints: ComplaintStore;
  readonly suppressions: SuppressionList;
  readonly followers: Followers;
  /** The stage's keys, for signed links that need no sign-in. */
  secret(): Promise<string>;
  readonly tenant: TenantConfig;
  /** Base address of the pages, without a slash at the end. */
  readonly baseUrl: string;
}

/** A composed mail and its address. */
export interface Addressed {
  readonly mail: ComposedMail;
  readonly to: Address;
}
