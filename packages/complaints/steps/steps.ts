import type { Role } from '#events/vocabulary.ts';
import { lifecycle, type StepName, stepsByLifecycle } from '../lifecycle.ts';
import type { Complaint } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { accept } from './accept.ts';
import { answer } from './answer.ts';
import { approve } from './approve.ts';
import { archive } from './archive.ts';
import { askCompletion } from './ask-completion.ts';
import { askErasure } from './ask-erasure.ts';
import { complete } from './complete.ts';
import { contribute } from './contribute.ts';
import { correct } from './correct.ts';
import { dispatch } from './dispatch.ts';
import { erase } from './erase.ts';
import { extend } from './extend.ts';
import { fallDue } from './fall-due.ts';
import { forward } from './forward.ts';
import { interimReply } from './interim-reply.ts';
import { mendAddress } from './mend-address.ts';
import { merge } from './merge.ts';
import { oralReprimand } from './oral-reprimand.ts';
import { passDown } from './pass-down.ts';
import { postpone } from './postpone.ts';
import { rank } from './rank.ts';
import { rate } from './rate.ts';
import { recompute } from './recompute.ts';
import { recordLapor } from './record-lapor.ts';
import { recordOutside } from './record-outside.ts';
import { remark } from './remark.ts';
import { reopen } from './reopen.ts';
import { reply } from './reply.ts';
import { reprimand } from './reprimand.ts';
import { resume } from './resume.ts';
import { returnComplaint } from './return.ts';
import { returnDraft } from './return-draft.ts';
import { review } from './review.ts';
import type { AnyStep } from './step.ts';
import { stopAddress } from './stop-address.ts';
import { triage } from './triage.ts';
import { unmerge } from './unmerge.ts';
import { withdraw } from './withdraw.ts';

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
  return: returnComplaint,
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
export const availableSteps = (complaint: Complaint, facts: Facts): StepName[] =>
  stepsByLifecycle(complaint, facts.actor).filter((name) => !steps[name].precondition?.(complaint, facts));
