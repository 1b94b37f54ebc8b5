import * as z from 'zod/mini';
import { deadlineKind } from './assignment-moves.ts';
import { contract, instant } from './envelope.ts';

/** Who a ladder step speaks to; `owner` is whoever must act on the deadline. */
const recipient = z.enum(['owner', 'head', 'coordinator', 'supervisor', 'inspectorate', 'duty-officer']);

/** A deadline came to a step of its escalation ladder. `at` of the event is when the step was due. */
export const ladderStepReached = contract(
  'ladder-step-reached.v1',
  z.strictObject({
    assignment: z.string(),
    deadline: deadlineKind,
    deadlineAt: instant,
    step: z.int().check(z.nonnegative()),
    form: z.enum(['reminder', 'breach', 'follow-up', 'reprimand-1', 'reprimand-2', 'inspection']),
    to: recipient,
    copy: z.readonly(z.array(recipient)),
  }),
);
export type LadderStepReached = z.infer<typeof ladderStepReached>;
