import * as z from 'zod/mini';
import { longText } from '../model/plain-words.ts';
import { draftWritten } from '../work/answering.ts';
import { approvalsEnd } from '../work/ending.ts';
import { step } from './step.ts';

/** The head of the agency gives the draft back and says what is to be written otherwise; the lead's clocks run on. */
export const returnDraft = step({
  name: 'return-draft',
  input: z.strictObject({ reason: longText(4000) }),
  words: ['reason'],
  upon: draftWritten,
  decide: ({ assignments }, { reason }) => [
    { type: 'draft-returned.v1', data: { reason, moves: { closed: approvalsEnd(assignments, 'done') } } },
  ],
});
