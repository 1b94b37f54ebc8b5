// Written by `npm run registries` from this folder; a test keeps it current.
import type { StepName } from '../lifecycle.ts';
import { accept } from './accept.ts';
import { answer } from './answer.ts';
import { approve } from './approve.ts';
import { archive } from './archive.ts';
import { askCompletion } from './ask-completion.ts';
import { askErasure } from './ask-erasure.ts';
import { askHead } from './ask-head.ts';
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
import { withholdReceipt } from './withhold-receipt.ts';

/** The implementation of each step in the lifecycle. */
export const steps: Readonly<Record<StepName, AnyStep>> = {
  accept,
  answer,
  approve,
  archive,
  'ask-completion': askCompletion,
  'ask-erasure': askErasure,
  'ask-head': askHead,
  complete,
  contribute,
  correct,
  dispatch,
  erase,
  extend,
  'fall-due': fallDue,
  forward,
  'interim-reply': interimReply,
  'mend-address': mendAddress,
  merge,
  'oral-reprimand': oralReprimand,
  'pass-down': passDown,
  postpone,
  rank,
  rate,
  recompute,
  'record-lapor': recordLapor,
  'record-outside': recordOutside,
  remark,
  reopen,
  reply,
  reprimand,
  resume,
  return: returnComplaint,
  'return-draft': returnDraft,
  review,
  'stop-address': stopAddress,
  triage,
  unmerge,
  withdraw,
  'withhold-receipt': withholdReceipt,
};
