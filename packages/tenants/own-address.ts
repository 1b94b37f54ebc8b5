import { mailboxOf } from '#contact/mailbox.ts';
import type { TenantConfig } from './tenant-config.ts';

/** True for an address of the directory and for the tenant's sender address: neither is a complainant's contact. */
export function isOwnAddress({ offices, mail }: TenantConfig, address: string): boolean {
  const mailbox = mailboxOf(address);
  return [mail.from, ...offices.map(({ email }) => email)].some((own) => mailboxOf(own) === mailbox);
}
