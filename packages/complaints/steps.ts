import type { Complaint } from './complaint.ts';
import type { Facts, Role } from './facts.ts';
import { lifecycle, possibleSteps, type StepName } from './lifecycle.ts';
import type { AnyStep } from './step.ts';
import { accept } from './steps/accept.ts';
import { answer } from './steps/answer.ts';
import { approve } from './steps/approve.ts';
import { archive } from './steps/archive.ts';
import { askCompletion } from './steps/ask-completion.ts';
import { askErasure } from './steps/ask-erasure.ts';
import { complete } from './steps/complete.ts';
import { contribute } from './steps/contribute.ts';
import { correct } from './steps/correct.ts';
import { dispatch } from './steps/dispatch.ts';
import { erase } from './steps/erase.ts';
import { extend } from './steps/extend.ts';
import { fallDue } from './steps/fall-due.ts';
import { forward } from './steps/forward.ts';
import { interimReply } from './steps/interim-reply.ts';
import { mendAddress } from './steps/mend-address.ts';
import { merge } from './steps/merge.ts';
import { oralReprimand } from './steps/oral-reprimand.ts';
import { passDown } from './steps/pass-down.ts';
import { postpone } from './steps/postpone.ts';
import { rank } from './steps/rank.ts';
import { rate } from './steps/rate.ts';
import { recompute } from './steps/recompute.ts';
import { recordLapor } from './steps/record-lapor.ts';
import { recordOutside } from './steps/record-outside.ts';
import { remark } from './steps/remark.ts';
import { reopen } from './steps/reopen.ts';
import { reply } from './steps/reply.ts';
import { reprimand } from './steps/reprimand.ts';
import { resume } from './steps/resume.ts';
import { giveBack } from './steps/return.ts';
import { returnDraft } from './steps/return-draft.ts';
import { review } from './steps/review.ts';
import { stopAddress } from './steps/stop-address.ts';
import { triage } from './steps/triage.ts';
import { unmerge } from './steps/unmerge.ts';
import { withdraw } from './steps/withdraw.ts';

/** The rule behind each line of the lifecycle. */
export const steps: Readonly<Record<StepName, AnyStep>> = {
  triage,
  dispatch,
  accept,
  answer,
  approve,
  'return-draft': returnDraft,
  rate,
  'ask-completion': askCompletion,
  complete,
  'pass-down': passDown,
  contribute,
  rank,
  return: giveBack,
  postpone,
  resume,
  extend,
  'interim-reply': interimReply,
  forward,
  'record-outside': recordOutside,
  'record-lapor': recordLapor,
  merge,
  unmerge,
  archive,
  'ask-erasure': askErasure,
  erase,
  withdraw,
  reply,
  reopen,
  review,
  recompute,
  remark,
  'stop-address': stopAddress,
  'mend-address': mendAddress,
  correct,
  reprimand,
  'oral-reprimand': oralReprimand,
  'fall-due': fallDue,
};

const officerRoles: readonly Role[] = [
  'coordinator',
  'liaison',
  'head',
  'inspector',
  'supervisor',
  'operator',
];

/** The step of that name among those that complainants, or that officers of any role, may ever take. */
export function findStep(name: string, who: 'complainant' | 'officer'): AnyStep | undefined {
  if (!Object.hasOwn(lifecycle, name)) return undefined;
  const by: readonly Role[] = lifecycle[name as StepName].by;
  const theirs = by.some((role) => (who === 'complainant' ? role === who : officerRoles.includes(role)));
  return theirs ? steps[name as StepName] : undefined;
}

/** The steps that the asker may take now, in the order of the table: none that is barred whatever is given with it. */
export const possibleNow = (complaint: Complaint, facts: Facts): StepName[] =>
  possibleSteps(complaint, facts.actor).filter((name) => !steps[name].barred?.(complaint, facts));
