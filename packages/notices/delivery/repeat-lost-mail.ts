import { recordBounce } from '#casework/commands/record-bounce.ts';
import type { LostMailDue } from '#events/messages/lost-mail-due.v1.ts';
import { maxRepeats } from '#mail/lost-mails.ts';
import { isCitizen, type MailReference, readTag, recipientOf } from '#mail/mail-tag.ts';
import { mergedNumber } from '../plan/notice.ts';
import type { NoticeDependencies } from './notice-dependencies.ts';
import type { MailProgress } from './notice-store.ts';
import { notifyLost } from './office-reachability.ts';
import { repeatDigest } from './send-digest-batch.ts';
import { sendNotice } from './send-notices.ts';

/** `not-repeatable`: only its sender can compose it. */
export type RepeatResult = 'done' | 'not-repeatable';
type Repeat<D> = (deps: D, mail: MailReference, progress: MailProgress) => Promise<RepeatResult>;

/** Sends a lost mail again, a bounded number of times, and then reports it. Safe to repeat. */
export const repeatLostMail = (deps: NoticeDependencies, due: Omit<LostMailDue, 'type'>): Promise<void> =>
  handleLost(deps, due, repeatMail);

/** @throws SendInProgressError while another worker sends it; the message must come back */
export async function handleLost<D extends NoticeDependencies>(
  deps: D,
  { tag, messageId }: Omit<LostMailDue, 'type'>,
  repeat: Repeat<D>,
): Promise<void> {
  const mail = readTag(tag);
  const progress = mail && (await deps.notices.progress(mail));
  if (progress && isLost(progress, messageId)) {
    const isRepeated =
      progress.status !== 'rejected' &&
      repeatsOf(progress, messageId) <= maxRepeats &&
      (await repeat(repeating(deps, progress, messageId), mail, progress)) === 'done';
    if (!isRepeated) await reportLost(deps, mail, messageId);
  }
  await deps.lostMails.finish({ tenant: deps.tenant.id, tag, messageId });
}

/** Not if its receipt was confirmed meanwhile, or if a later attempt went out. */
function isLost({ state, messageId, status, lost }: MailProgress, attempt: string): boolean {
  if (lost.at(-1) === attempt) return state === 'planned' || state === 'sending';
  const isLastWord = status === 'lost' || status === 'rejected' || status === 'delayed';
  return state === 'sent' && messageId === attempt && isLastWord;
}

const repeatsOf = ({ lost }: MailProgress, attempt: string): number =>
  lost.at(-1) === attempt ? lost.length : lost.length + 1;

/** The same way of sending, except that the lost attempt does not count as sent. */
function repeating<D extends NoticeDependencies>(deps: D, { lost }: MailProgress, attempt: string): D {
  const all = lost.at(-1) === attempt ? lost : [...lost, attempt];
  return {
    ...deps,
    notices: {
      ...deps.notices,
      begin: async (outgoing, lease) => {
        const begun = await deps.notices.beginAgain(outgoing, lease, all);
        if (begun.acquired) deps.metric('MailRepeated', 1);
        return begun;
      },
    },
  };
}

async function repeatMail(
  deps: NoticeDependencies,
  { office, sendAt }: MailReference,
  { notice, lines }: MailProgress,
): Promise<RepeatResult> {
  if (notice) {
    const record = await deps.complaints.load(notice.number);
    if (record) await sendNotice(deps, notice, record);
    return 'done';
  }
  if (!lines || !office || !sendAt) return 'not-repeatable';
  await repeatDigest(deps, { tenant: deps.tenant.id, office, sendAt }, lines);
  return 'done';
}

async function reportLost(deps: NoticeDependencies, mail: MailReference, messageId: string): Promise<void> {
  const now = await deps.now();
  await notifyOfLost(deps, mail, now);
  await deps.notices.abandon(mail, { messageId, reason: 'not-delivered', at: now });
  deps.metric('MailGivenUp', 1);
}

async function notifyOfLost(deps: NoticeDependencies, mail: MailReference, now: string): Promise<void> {
  const { number } = mail;
  const recipient = recipientOf(mail) ?? officeOf(mail);
  // About a mail that reported on another office only the alarm tells, lest two offices report each other for ever.
  if (recipient === undefined) return;
  if (!isCitizen(recipient)) return notifyLost(deps, recipient, now);
  const own = recipient === 'complainant' ? number : mergedNumber({ recipient });
  if (own) await recordBounce(deps, { number: own, why: 'bounced', now });
}

/** A mail about a letter or a run names its office: `signed-<office>-mail`. */
const officeOf = ({ office, mail }: MailReference): string | undefined =>
  office ?? mail?.replace(/^[a-z]+-|-mail$/g, '');
