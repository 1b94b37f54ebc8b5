import { followPages, type LinkUse, linkQuery } from '#casework/following/follow-links.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { mailTemplates } from '../mails/registry.ts';
import { followerHash, type Notice } from '../plan/notice.ts';
import { composeCase } from './compose-case.ts';
import { loadQuoted } from './load-quoted.ts';
import type { Addressed, MailSources } from './mail-sources.ts';

/** Undefined if the follower has left, or has not confirmed and this mail does not ask to confirm. */
export async function composeForFollower(
  sources: MailSources,
  notice: Notice,
  record: ComplaintRecord,
): Promise<Addressed | undefined> {
  const { tenant, baseUrl } = sources;
  const { number } = notice;
  const hash = followerHash(notice)!;
  const follower = await sources.followers.find(number, hash);
  const isQuestion = notice.template === 'follow-asked';
  if (!follower?.email || follower.state !== (isQuestion ? 'asked' : 'confirmed')) return undefined;
  const { language, email } = follower;
  const secret = await sources.secret();
  const link = (use: LinkUse): string => {
    const query = linkQuery(secret, use, { tenant: tenant.id, number, hash });
    return `${baseUrl}/${tenant.id}${followPages[use]}?${new URLSearchParams({ ...query, lang: language })}`;
  };
  const following = { confirm: link('confirm'), leave: link('leave') };
  const template = mailTemplates[notice.template];
  const { quotes } = template;
  const quoted = await loadQuoted(sources, notice, {
    complaint: record.complaint,
    recipient: 'public',
    quotes,
  });
  const known = { tenant, notice, record, url: following.confirm, following, quoted };
  return { mail: composeCase(template, language, known), to: { address: email } };
}
