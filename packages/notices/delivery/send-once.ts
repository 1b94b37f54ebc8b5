import type { UndeliverableReason } from '#events/vocabulary.ts';
import { tagOf } from '#mail/mail-tag.ts';
import { MailNotAcceptedError, MailUndeliverableError } from '#mail/mailer.ts';
import type { UntaggedMail } from '../render/to-mail.ts';
import { referenceOf } from './mail-reference.ts';
import { type NoticeDependencies, SendInProgressError } from './notice-dependencies.ts';
import type { OutgoingMail, SentMail } from './notice-store.ts';

/** What sending one mail needs, whatever it is about. */
type Sending = Pick<
  NoticeDependencies,
  'notices' | 'mailer' | 'slot' | 'lease' | 'now' | 'metric' | 'suppressions' | 'tenant'
>;

/** What else is to be done when nobody will ever take this mail, and as what its address counts. */
type OnLost = (reason: string, why: UndeliverableReason) => Promise<void>;

/**
 * Hands a mail over unless that was done before; undefined when it was, or when nobody will ever take it. The mail service cannot tell a repeat, so a
 * try of which nobody knows how it ended is made again and marked as perhaps double: for a legal notice better than none.
 * @throws SendInProgressError under a live lease; whatever the mailer throws.
 */
export async function sendOnce(
  deps: Sending,
  outgoing: OutgoingMail,
  mail: UntaggedMail,
  onLost: OnLost = async () => {},
): Promise<SentMail | undefined> {
  const { notices, mailer, now, metric } = deps;
  // Asked first: a death between the beginning and the mail service leaves a doubt.
  const stopped = await deps.suppressions.find(deps.tenant.id, mail.to.address);
  const lease = await notices.begin(outgoing, deps.lease());
  if (!lease.acquired) {
    if (lease.reason === 'held') throw new SendInProgressError('another worker is sending this');
    return undefined;
  }
  const { possibleDuplicate } = lease;
  const giveUp = async (reason: string, why: UndeliverableReason) => {
    await onLost(reason, why).catch(async (error: unknown) => {
      await notices.release(outgoing, { possibleDuplicate });
      throw error;
    });
    await notices.giveUp(outgoing, { reason, at: await now() });
  };
  if (stopped) {
    await giveUp('address-stopped', stopped.why);
    return undefined;
  }
  // Only what is really to be sent takes a turn; messages that come again would use up every twentieth.
  await deps.slot().catch(async (error: unknown) => {
    await notices.release(outgoing, { possibleDuplicate });
    throw error;
  });
  const taken = await mailer
    .send({ ...mail, tag: tagOf(referenceOf(outgoing)) })
    .catch(async (error: unknown) => {
      metric('MailFailed', 1);
      if (error instanceof MailUndeliverableError) {
        await giveUp(error.reason, 'bounced');
        return undefined;
      }
      if (error instanceof MailNotAcceptedError) await notices.release(outgoing, { possibleDuplicate });
      throw error;
    });
  if (!taken) return undefined;
  const { messageId } = taken;
  const sent = { messageId, at: await now(), possibleDuplicate };
  await notices.markSent(outgoing, sent);
  metric('MailSent', 1);
  if (possibleDuplicate) metric('PossibleDuplicate', 1);
  return sent;
}
