import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { commonNewsMail } from '../mails/common-news.ts';
import { genericNewsMail } from '../mails/parts/generic-news.ts';
import { mergedNumber, type Notice } from '../plan/notice.ts';
import { composeCase } from './compose-case.ts';
import { loadQuoted } from './load-quoted.ts';
import type { Addressed, MailSources } from './mail-sources.ts';

/** Undefined without an address or after an unmerge. For a secret case the mail only says that there is news. */
export async function composeCommon(
  sources: MailSources,
  notice: Notice,
  { complaint: common }: ComplaintRecord,
): Promise<Addressed | undefined> {
  const { tenant, complaints, baseUrl } = sources;
  const number = mergedNumber(notice)!;
  const [record, reporter] = await Promise.all([complaints.load(number), complaints.reporter(number)]);
  if (!record || !reporter?.email || !isMergedInto(record, common.number)) return undefined;
  const { quotes } = commonNewsMail;
  const quoted = await loadQuoted(sources, notice, { complaint: common, recipient: 'public', quotes });
  const template = common.secret || record.complaint.secret ? genericNewsMail : commonNewsMail;
  const mail = composeCase(template, reporter.language, {
    tenant,
    notice: { ...notice, number },
    record,
    url: `${baseUrl}/${tenant.id}/lacak?nomor=${number}`,
    quoted,
    common: common.number,
  });
  return { mail, to: { address: reporter.email } };
}

const isMergedInto = ({ complaint }: ComplaintRecord, common: string): boolean =>
  complaint.stage === 'archived' && complaint.archived.mergedInto === common;
