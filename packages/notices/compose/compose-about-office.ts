import type { Instant } from '#calendar/zones.ts';
import type { OfficeReachable } from '#events/messages/office-reachable.v1.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { officeMailLostMail } from '../mails/office-mail-lost.ts';
import { officeReachableMail } from '../mails/office-reachable.ts';
import { officeUnreachableMail } from '../mails/office-unreachable.ts';
import { toMail, type UntaggedMail } from '../render/to-mail.ts';
import { officeAddress } from './compose-office.ts';
import { effectiveRecipient } from './effective-recipient.ts';
import type { MailSources } from './mail-sources.ts';

export async function composeUnreachable(
  sources: MailSources,
  lost: OfficeUnreachable,
  recipient: Office,
): Promise<UntaggedMail> {
  const { office } = await effectiveRecipient(sources, lost.office);
  const standIn = office.id === lost.office ? undefined : office;
  return toMail(
    officeUnreachableMail(sources.tenant, lost, standIn),
    officeAddress(recipient),
    sources.tenant,
  );
}

export const composeReachable = (
  tenant: TenantConfig,
  message: OfficeReachable,
  recipient: Office,
): UntaggedMail => toMail(officeReachableMail(tenant, message, recipient), officeAddress(recipient), tenant);

export const composeLost = (
  tenant: TenantConfig,
  lost: { readonly office: string; readonly at: Instant },
  recipient: Office,
): UntaggedMail => toMail(officeMailLostMail(tenant, lost), officeAddress(recipient), tenant);
