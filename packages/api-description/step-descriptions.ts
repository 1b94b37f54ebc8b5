// Written by `npm run registries` from packages/complaints/steps; a test keeps it current.
import type { PeoplesStep } from '#complaints/lifecycle.ts';
import { description as accept } from '#complaints/steps/accept.ts';
import { description as answer } from '#complaints/steps/answer.ts';
import { description as approve } from '#complaints/steps/approve.ts';
import { description as archive } from '#complaints/steps/archive.ts';
import { description as askCompletion } from '#complaints/steps/ask-completion.ts';
import { description as askErasure } from '#complaints/steps/ask-erasure.ts';
import { description as askHead } from '#complaints/steps/ask-head.ts';
import { description as complete } from '#complaints/steps/complete.ts';
import { description as contribute } from '#complaints/steps/contribute.ts';
import { description as correct } from '#complaints/steps/correct.ts';
import { description as dispatch } from '#complaints/steps/dispatch.ts';
import { description as erase } from '#complaints/steps/erase.ts';
import { description as extend } from '#complaints/steps/extend.ts';
import { description as forward } from '#complaints/steps/forward.ts';
import { description as interimReply } from '#complaints/steps/interim-reply.ts';
import { description as mendAddress } from '#complaints/steps/mend-address.ts';
import { description as merge } from '#complaints/steps/merge.ts';
import { description as oralReprimand } from '#complaints/steps/oral-reprimand.ts';
import { description as passDown } from '#complaints/steps/pass-down.ts';
import { description as postpone } from '#complaints/steps/postpone.ts';
import { description as rank } from '#complaints/steps/rank.ts';
import { description as rate } from '#complaints/steps/rate.ts';
import { description as recompute } from '#complaints/steps/recompute.ts';
import { description as recordLapor } from '#complaints/steps/record-lapor.ts';
import { description as recordOutside } from '#complaints/steps/record-outside.ts';
import { description as remark } from '#complaints/steps/remark.ts';
import { description as reopen } from '#complaints/steps/reopen.ts';
import { description as reply } from '#complaints/steps/reply.ts';
import { description as resume } from '#complaints/steps/resume.ts';
import { description as returnComplaint } from '#complaints/steps/return.ts';
import { description as returnDraft } from '#complaints/steps/return-draft.ts';
import { description as review } from '#complaints/steps/review.ts';
import type { StepDescription } from '#complaints/steps/step.ts';
import { description as unmerge } from '#complaints/steps/unmerge.ts';
import { description as withdraw } from '#complaints/steps/withdraw.ts';

export const stepDescriptions: Readonly<Record<PeoplesStep, StepDescription>> = {
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
  resume,
  return: returnComplaint,
  'return-draft': returnDraft,
  review,
  unmerge,
  withdraw,
};
