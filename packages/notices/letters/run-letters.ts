import { draftLetters, endRun, type LetterRunResult } from '#casework/letters/draft-letters.ts';
import { takeLetterStep } from '#casework/letters/take-letter-step.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import type { LetterRunDue } from '#events/messages/letter-run-due.v1.ts';
import { sendOnce } from '../delivery/send-once.ts';
import { settleInOrder } from '../delivery/settle.ts';
import { toMail } from '../render/to-mail.ts';
import type { LetterDependencies } from './letter-dependencies.ts';
import { draftsMail, supervisorOf } from './letter-mails.ts';

/** Signs the drafts if the tenant signs at once. Safe to repeat. A tenant without letters gets none. */
export async function runLetters(deps: LetterDependencies, { runAt }: LetterRunDue): Promise<void> {
  const { tenant } = deps;
  const now = await deps.now();
  if (!tenant.letters) return endRun(deps, tenant, runAt, now);
  const result = await draftLetters(deps, tenant, now);
  if (tenant.letters.sign === 'at-once') await signAll(deps, result);
  if (needsNotice(deps, result)) await notifySupervisor(deps, runAt, result);
  await endRun(deps, tenant, runAt, now);
}

const needsNotice = (
  { tenant }: LetterDependencies,
  { drafts, deferredToFirst }: LetterRunResult,
): boolean => (tenant.letters!.sign === 'at-once' ? deferredToFirst.length > 0 : drafts.length > 0);

const signAll = (deps: LetterDependencies, { drafts }: LetterRunResult): Promise<void> =>
  settleInOrder(drafts, async ({ id }) => {
    const now = await deps.now();
    await takeLetterStep(deps, deps.tenant, {
      letter: id,
      step: 'sign',
      input: {},
      actor: actorWithoutOffice('system'),
      now,
    });
  });

async function notifySupervisor(
  deps: LetterDependencies,
  runAt: string,
  result: LetterRunResult,
): Promise<void> {
  const { tenant } = deps;
  const { id, to } = supervisorOf(tenant);
  const about = `run-${runAt}`;
  const mail = `drafts-${id}-mail`;
  await sendOnce(
    deps,
    { kind: 'letter', tenant: tenant.id, about, mail },
    toMail(draftsMail(tenant, result), to, tenant),
  );
}
