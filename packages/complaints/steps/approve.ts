import * as z from 'zod/mini';
import { obstacles } from '#events/vocabulary.ts';
import type { Accepted, Answered, Draft } from '../model/complaint.ts';
import { refusalOf } from '../model/facts.ts';
import { answerErrors, draftTextId, sendAnswer } from '../work/answering.ts';
import { step } from './step.ts';

/**
 * The head of the agency sends the drafted answer: first response and resolve are met only now. One that came to be late
 * while it waited names its obstacle; one whose planned day has come goes back to be written anew.
 */
export const approve = step({
  name: 'approve',
  input: z.strictObject({ obstacle: z.optional(z.enum(obstacles)) }),
  words: [],
  upon: draftTextId,
  decide(complaint, { obstacle }, facts) {
    const drafted = (complaint as Accepted | Answered).draft as Draft;
    const draft = obstacle ? { ...drafted, obstacle } : drafted;
    const problems = answerErrors(complaint, draft, facts);
    if (problems.some(({ field }) => field === 'plannedFor')) return { refused: 'draft-is-past' };
    return refusalOf(problems) ?? [sendAnswer(complaint, draft, facts)];
  },
});
