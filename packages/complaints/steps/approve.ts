import * as z from 'zod/mini';
import { obstacles } from '#events/vocabulary.ts';
import type { Accepted, AnswerDraft, Answered } from '../model/complaint.ts';
import { toRefusal } from '../model/facts.ts';
import { answerErrors, draftTextId, sendAnswer } from '../work/answering.ts';
import { type StepDescription, step } from './step.ts';

/** The draft meets first response and resolve only now. A draft whose planned day has come must be rewritten. */
export const approve = step({
  name: 'approve',
  input: () => z.strictObject({ obstacle: z.optional(z.enum(obstacles)) }),
  freeText: [],
  concurrencyToken: draftTextId,
  decide(complaint, { obstacle }, facts) {
    const drafted = (complaint as Accepted | Answered).draft as AnswerDraft;
    const draft = obstacle ? { ...drafted, obstacle } : drafted;
    const problems = answerErrors(complaint, draft, facts);
    if (problems.some(({ field }) => field === 'plannedFor')) return { code: 'draft-is-past' };
    return toRefusal(problems) ?? [sendAnswer(complaint, draft, facts)];
  },
});

export const description: StepDescription = {
  summary:
    'The head of the agency sends a drafted answer; if the deadline passed while it waited, the head names the obstacle',
  example: {},
};
