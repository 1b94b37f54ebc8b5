import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { genericNewsMail } from '../mails/parts/generic-news.ts';
import { mailTemplates } from '../mails/registry.ts';
import { followerHash, mergedNumber, type Notice } from '../plan/notice.ts';
import { toMail, type UntaggedMail } from '../render/to-mail.ts';
import { composeCase } from './compose-case.ts';
import { composeCommon } from './compose-common.ts';
import { composeForFollower } from './compose-follower.ts';
import { composeForOffice } from './compose-office.ts';
import { loadQuoted } from './load-quoted.ts';
import type { Addressed, MailSources } from './mail-sources.ts';

/** Undefined if the recipient can no longer be reached. */
export async function composeNotice(
  sources: MailSources,
  notice: Notice,
  record: ComplaintRecord,
): Promise<UntaggedMail | undefined> {
  const { tenant } = sources;
  const composed = await composerFor(notice)(sources, notice, record);
  const about = mergedNumber(notice) ?? notice.number;
  return (
    composed && { ...toMail(composed.mail, composed.to, tenant), thread: `${about}@${tenant.mail.domain}` }
  );
}

type Composer = (
  sources: MailSources,
  notice: Notice,
  record: ComplaintRecord,
) => Promise<Addressed | undefined>;

function composerFor(notice: Notice): Composer {
  if (mergedNumber(notice)) return composeCommon;
  if (followerHash(notice)) return composeForFollower;
  return notice.recipient === 'complainant' ? composeForComplainant : composeForOffice;
}

const composeForComplainant: Composer = async (sources, notice, record) => {
  const { tenant, complaints, baseUrl } = sources;
  const { complaint } = record;
  const reporter = await complaints.reporter(notice.number);
  if (!reporter?.email) return undefined;
  const template = mailTemplates[notice.template];
  const { quotes } = template;
  const quoted = await loadQuoted(sources, notice, { complaint, recipient: 'complainant', quotes });
  const common = await commonCase(sources, record);
  // The primary case can become secret after the merge; its number may not be named then.
  const withholds = complaint.secret || common?.complaint.secret;
  const mail = composeCase(withholds ? genericNewsMail : template, reporter.language, {
    tenant,
    notice,
    record,
    url: `${baseUrl}/${tenant.id}/lacak?nomor=${notice.number}`,
    quoted,
    ...(common ? { commonRecord: common } : {}),
  });
  return { mail, to: { address: reporter.email } };
};

async function commonCase(
  { complaints }: MailSources,
  { complaint }: ComplaintRecord,
): Promise<ComplaintRecord | undefined> {
  const into = complaint.stage === 'archived' ? complaint.archived.mergedInto : undefined;
  return into ? complaints.load(into) : undefined;
}
