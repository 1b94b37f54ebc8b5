import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import type { Address } from '#mail/mailer.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { Office } from '#tenants/tenant-config.ts';
import type { CaseContext } from '../mails/parts/template.ts';
import { mailTemplates } from '../mails/registry.ts';
import type { Notice } from '../plan/notice.ts';
import { composeCase } from './compose-case.ts';
import { type EffectiveRecipient, effectiveRecipient } from './effective-recipient.ts';
import { loadQuoted } from './load-quoted.ts';
import type { Addressed, MailSources } from './mail-sources.ts';

export const officeAddress = ({ title, email }: Office): Address => ({
  name: inLanguage(title, 'id'),
  address: email,
});

export const officeCase = (
  { tenant, baseUrl }: MailSources,
  notice: CaseContext['notice'],
  record: ComplaintRecord,
  { vacant, bouncedFor }: EffectiveRecipient,
) => ({
  tenant,
  notice: {
    ...notice,
    actingFor: vacant ? [...notice.actingFor, vacant.id] : notice.actingFor,
    bouncedFor,
  },
  record,
  url: `${baseUrl}/${tenant.id}/petugas/laporan/${notice.number}`,
});

export async function composeForOffice(
  sources: MailSources,
  notice: Notice,
  record: ComplaintRecord,
): Promise<Addressed> {
  const recipient = await effectiveRecipient(sources, notice.recipient);
  return {
    mail: await officeMailOf(sources, notice, record, recipient),
    to: officeAddress(recipient.office),
  };
}

export async function officeMailOf(
  sources: MailSources,
  notice: Notice,
  record: ComplaintRecord,
  recipient: EffectiveRecipient,
) {
  const template = mailTemplates[notice.template];
  const quoted = await loadQuoted(sources, notice, {
    complaint: record.complaint,
    recipient: recipient.office,
    quotes: template.quotes,
  });
  return composeCase(template, 'id', { ...officeCase(sources, notice, record, recipient), quoted });
}
