import { type Mail, MailNotTaken, MailUndeliverable } from '#mail/mailer.ts';
import type { Mailing, Sent } from './notice-store.ts';
import { type PostOffice, SentByAnother } from './post-office.ts';

/**
 * Hands a mail over unless that was done before; undefined when it was, or when nobody will ever take it. The mail service cannot tell a repeat, so a
 * try of which nobody knows how it ended is made again and marked as perhaps double: for a legal notice better than none.
 * @throws SentByAnother under a live lease; whatever the mailer throws.
 */
export async function sendOnce(
  {
    notices,
    mailer,
    lease,
    now,
    metric,
  }: Pick<PostOffice, 'notices' | 'mailer' | 'lease' | 'now' | 'metric'>,
  mailing: Mailing,
  mail: Mail,
): Promise<Sent | undefined> {
  const begun = await notices.begin(mailing, lease());
  if (!begun.go) {
    if (begun.why === 'live') throw new SentByAnother('another worker is sending this');
    return undefined;
  }
  const { perhapsTwice } = begun;
  const taken = await mailer.send(mail).catch(async (error: unknown) => {
    metric('MailFailed', 1);
    if (error instanceof MailUndeliverable) {
      await notices.giveUp(mailing, { reason: error.reason, at: await now() });
      return undefined;
    }
    if (error instanceof MailNotTaken) await notices.release(mailing, { perhapsTwice });
    throw error;
  });
  if (!taken) return undefined;
  const { messageId } = taken;
  const sent = { messageId, at: await now(), perhapsTwice };
  await notices.markSent(mailing, sent);
  metric('MailSent', 1);
  if (perhapsTwice) metric('PerhapsTwice', 1);
  return sent;
}
