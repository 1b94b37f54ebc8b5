import type { TenantConfig } from './tenant-config.ts';

export interface Limits {
  /** Receipts by mail to one address on one local day. */
  readonly receiptsPerDay: number;
  /** Mails to one office about emergencies of one category in so many minutes; further ones come in one mail. */
  readonly emergencyMails: { readonly count: number; readonly minutes: number };
}

const defaults: Limits = { receiptsPerDay: 5, emergencyMails: { count: 3, minutes: 10 } };

export const limitsOf = ({ limits = {} }: Pick<TenantConfig, 'limits'>): Limits => ({
  ...defaults,
  ...limits,
});
