import * as z from 'zod/mini';
import { assignmentMoves, deadlineKind } from '../assignments.ts';
import { contract, instant } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { ladderForms, ladderRecipients } from '../vocabulary.ts';

/** `owner` is the owner of the assignment with the deadline. */
const recipient = z.enum(ladderRecipients);

/** A deadline reached a level of its escalation ladder. `at` is when the level fell due. */
export const ladderStepReached = contract('ladder-step-reached.v1', () =>
  z.strictObject({
    assignment: z.string(),
    deadline: deadlineKind,
    deadlineAt: instant,
    step: z.int().check(z.nonnegative()),
    form: z.enum(ladderForms),
    to: recipient,
    copy: z.readonly(z.array(recipient)),
    /** Opens the inspection, if the level asks for one. */
    moves: z.optional(assignmentMoves),
  }),
);
export type LadderStepReached = z.infer<typeof ladderStepReached>;

export const subscribers: Subscribers = ['notices', 'letters'];

/** The reminder one working day before the deadline; and the breach. */
export const examples: readonly LadderStepReached[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-4',
    type: 'ladder-step-reached.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 4,
    at: '2026-11-25T00:30:00.000Z',
    recordedAt: '2026-11-25T00:31:00.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: {
      assignment: 'lead-2',
      deadline: 'accept',
      deadlineAt: '2026-11-26T09:00:00.000Z',
      step: 0,
      form: 'reminder',
      to: 'owner',
      copy: [],
    },
  },
  {
    v: 1,
    id: 'KLT-7F3K-9M20-5',
    type: 'ladder-step-reached.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 5,
    at: '2026-11-26T09:00:00.000Z',
    recordedAt: '2026-11-26T09:01:00.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: {
      assignment: 'lead-2',
      deadline: 'accept',
      deadlineAt: '2026-11-26T09:00:00.000Z',
      step: 1,
      form: 'breach',
      to: 'owner',
      copy: ['head'],
    },
  },
];
