import { actorIn, mayRead } from '#access/actor-of.ts';
import type { Instant } from '#calendar/zones.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { ownContributions } from '#casework/rights/own-contributions.ts';
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
    const access = await accessOf(sources, record, recipient);
    items.push({ ...officeCase(sources, notice, record, recipient), access, namesOwner: false });
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
    access: await accessOf(sources, record, recipient),
    namesOwner: notice.copy || notice.template === 'follow-up',
  };
  if (isOfLadder(notice.template)) return item;
  const mail = await officeMailOf(sources, notice, record, recipient);
  return { ...item, news: mail.subject.text };
}

async function accessOf(
  { complaints, tenant }: MailSources,
  record: ComplaintRecord,
  { office: { id, ...office } }: EffectiveRecipient,
): Promise<DigestItem['access']> {
  const actor = actorIn(tenant, { tenant: tenant.id, office: id, ...office });
  if (mayRead(actor, record.complaint)) return 'whole';
  const { number } = record.complaint;
  return (await ownContributions(complaints, tenant, { number, record, actor })) ? 'own' : 'none';
}
