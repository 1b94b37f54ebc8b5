import type { Instant } from '#calendar/zones.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { type DigestItem, digest } from '../mails/digest.ts';
import type { About, DigestBatch, Notice } from '../plan/notice.ts';
import { isOfLadder } from '../plan/routing.ts';
import { toMail, type UntaggedMail } from '../render/to-mail.ts';
import { officeAddress, officeCase, officeMailOf } from './compose-office.ts';
import { type EffectiveRecipient, effectiveRecipient } from './effective-recipient.ts';
import type { MailSources } from './mail-sources.ts';

/** A notice of a batch, with its case as it is now. */
export interface WaitingNotice {
  readonly notice: Notice;
  readonly record: ComplaintRecord;
}

/** A due or overdue assignment without a notice of its own. */
export interface OverdueWork {
  readonly record: ComplaintRecord;
  readonly about: About;
}

export async function composeDigest(
  sources: MailSources,
  { office }: DigestBatch,
  lines: { readonly waiting: readonly WaitingNotice[]; readonly overdue: readonly OverdueWork[] },
  now: Instant,
): Promise<UntaggedMail> {
  const recipient = await effectiveRecipient(sources, office);
  const items: DigestItem[] = [];
  for (const { notice, record } of lines.waiting)
    items.push(await itemOf(sources, notice, record, recipient));
  for (const { about, record } of lines.overdue) {
    const notice = {
      number: record.complaint.number,
      recipient: office,
      about,
      copy: false,
      actingFor: [],
      vacancies: [],
    };
    items.push({ ...officeCase(sources, notice, record, recipient), namesOwner: false });
  }
  return toMail(digest(items, sources.tenant, now), officeAddress(recipient.office), sources.tenant);
}

async function itemOf(
  sources: MailSources,
  notice: Notice,
  record: ComplaintRecord,
  recipient: EffectiveRecipient,
): Promise<DigestItem> {
  const item = {
    ...officeCase(sources, notice, record, recipient),
    namesOwner: notice.copy || notice.template === 'follow-up',
  };
  if (isOfLadder(notice.template)) return item;
  const { mail, mayRead } = await officeMailOf(sources, notice, record, recipient);
  return { ...item, news: { text: mail.subject.text, mayRead } };
}
