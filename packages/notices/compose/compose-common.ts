import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { commonCaseOf } from '#casework/rights/merged-complainant.ts';
import { mergedReader } from '#narration/readers.ts';
import { genericNewsMail } from '../mails/parts/generic-news.ts';
import { mailTemplates } from '../mails/registry.ts';
import { mergedNumber, type Notice } from '../plan/notice.ts';
import { composeCase } from './compose-case.ts';
import { loadQuoted } from './load-quoted.ts';
import type { Addressed, MailSources } from './mail-sources.ts';

/**
 * The mail to a merged complainant about the primary case, under the own number and with the own link. Undefined if the
 * cases are no longer merged or there is no address. If either case is secret, the mail only says that there is news.
 */
export async function composeCommon(
  sources: MailSources,
  notice: Notice,
  record: ComplaintRecord,
): Promise<Addressed | undefined> {
  const { tenant, complaints, baseUrl } = sources;
  const { complaint: common } = record;
  const number = mergedNumber(notice)!;
  const [own, reporter] = await Promise.all([complaints.load(number), complaints.reporter(number)]);
  if (!own || !reporter?.email || commonCaseOf(own.complaint) !== common.number) return undefined;
  const template = mailTemplates[notice.template];
  const { quotes } = template;
  const recipient = mergedReader(number);
  const quoted = await loadQuoted(sources, notice, { complaint: common, recipient, quotes });
  const mail = composeCase(
    common.secret || own.complaint.secret ? genericNewsMail : template,
    reporter.language,
    {
      tenant,
      notice: { ...notice, number },
      record,
      url: `${baseUrl}/${tenant.id}/lacak?nomor=${number}`,
      quoted,
      common: common.number,
    },
  );
  return { mail, to: { address: reporter.email } };
}
