import { scopeOf } from '#access/tenant-scope.ts';
import type { CaseFile } from '#casework/records/complaint-store.ts';
import type { PostOffice } from '../delivery/post-office.ts';
import { readTold } from '../delivery/told.ts';
import { news } from '../mails/citizen-letter.ts';
import { commonNews } from '../mails/common-case.ts';
import { mergedNumber, type Notice } from '../plan/notice.ts';
import type { Letter } from './letter.ts';

/**
 * What the complainant of a merged case is told of the common one; undefined when it is merged no more, or there is no
 * address. Where either case is secret no more than that there is news.
 */
export async function composeCommon(
  post: PostOffice,
  notice: Notice,
  { complaint: common }: CaseFile,
): Promise<{ letter: Letter; address: string } | undefined> {
  const { tenant, complaints, baseUrl } = post;
  const number = mergedNumber(notice)!;
  const scope = scopeOf(tenant.id);
  const [file, reporter] = await Promise.all([
    complaints.load(scope, number),
    complaints.reporter(scope, number),
  ]);
  if (!file || !reporter?.email || !isMergedInto(file, common.number)) return undefined;
  const told = await readTold(post, notice, common, 'public');
  const telling = {
    tenant,
    notice: { ...notice, number },
    file,
    language: reporter.language,
    url: `${baseUrl}/${tenant.id}/lacak?nomor=${number}`,
    told,
    common: common.number,
  };
  const letter = common.secret || file.complaint.secret ? news(telling) : commonNews(telling);
  return { letter, address: reporter.email };
}

const isMergedInto = ({ complaint }: CaseFile, common: string): boolean =>
  complaint.stage === 'archived' && complaint.archived.mergedInto === common;
