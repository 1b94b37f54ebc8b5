import { draftLetters, endRun, type RunResult } from '#casework/letters/run-letters.ts';
import { takeLetterStep } from '#casework/letters/take-letter-step.ts';
import { outsider } from '#casework/records/facts-for.ts';
import type { LetterRunDue } from '#events/messages/letter-run-due.v1.ts';
import { sendOnce } from '../delivery/send-once.ts';
import { settleInOrder } from '../delivery/settle.ts';
import { toMail } from '../render/to-mail.ts';
import { draftsMail, supervisorOf } from './letter-mails.ts';
import type { LetterPost } from './letter-post.ts';

/**
 * The run of a tenant's letters: drafts them, has them signed where that is done at once, and tells whoever signs by one
 * mail. Any number of times with the same message gives each draft and the mail once. A tenant whose stored configuration
 * knows no letters has none: its run ends without any.
 */
export async function runLetters(post: LetterPost, { runAt }: LetterRunDue): Promise<void> {
  const { tenant } = post;
  const now = await post.now();
  if (!tenant.letters) return endRun(post, tenant, runAt, now);
  const result = await draftLetters(post, tenant, now);
  if (tenant.letters.sign === 'at-once') await signAll(post, result);
  if (isWorthTelling(post, result)) await tellSupervisor(post, runAt, result);
  await endRun(post, tenant, runAt, now);
}

const isWorthTelling = ({ tenant }: LetterPost, { drafts, joinedFirst }: RunResult): boolean =>
  tenant.letters!.sign === 'at-once' ? joinedFirst.length > 0 : drafts.length > 0;

const signAll = (post: LetterPost, { drafts }: RunResult): Promise<void> =>
  settleInOrder(drafts, async ({ id }) => {
    const now = await post.now();
    await takeLetterStep(post, post.tenant, {
      letter: id,
      step: 'sign',
      input: {},
      actor: outsider('system'),
      now,
    });
  });

async function tellSupervisor(post: LetterPost, runAt: string, result: RunResult): Promise<void> {
  const { tenant } = post;
  const { id, to } = supervisorOf(tenant);
  const about = `run-${runAt}`;
  const mail = `drafts-${id}-mail`;
  await sendOnce(
    post,
    { kind: 'letter', tenant: tenant.id, about, mail },
    toMail(draftsMail(tenant, result), to, tenant),
  );
}
