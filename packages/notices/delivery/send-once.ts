import type { UndeliverableReason } from '#events/vocabulary.ts';
import { tagOf } from '#mail/mail-tag.ts';
import { MailNotAcceptedError, MailUndeliverableError } from '#mail/mailer.ts';
import type { UntaggedMail } from '../render/to-mail.ts';
import { referenceOf } from './mail-reference.ts';
import { type NoticeDependencies, SendInProgressError } from './notice-dependencies.ts';
import type { OutgoingMail, SentMail } from './notice-store.ts';

type Sending = Pick<
  NoticeDependencies,
  'notices' | 'mailer' | 'slot' | 'lease' | 'now' | 'metric' | 'suppressions' | 'tenant'
>;

/** Runs before a mail is given up. `reason` is the code of the refusal, `why` how the address counts from now on. */
type OnLost = (reason: string, why: UndeliverableReason) => Promise<void>;

/**
 * Undefined if sent before or undeliverable. The mail service cannot detect repeats: an attempt with an
 * unknown result is repeated and marked as a possible duplicate, because a duplicate of a legal notice is
 * better than none.
 * @throws SendInProgressError while another worker holds the lease; any error of the mailer
 */
export async function sendOnce(
  deps: Sending,
  outgoing: OutgoingMail,
  mail: UntaggedMail,
  onLost: OnLost = async () => {},
): Promise<SentMail | undefined> {
  const { notices, mailer, now, metric } = deps;
  // Read before the lease: a worker that dies after acquiring it leaves a possible duplicate.
  const stopped = await deps.suppressions.find(mail.to.address);
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
  // The slot is taken last, because redelivered messages without a mail would use up about one in twenty.
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
