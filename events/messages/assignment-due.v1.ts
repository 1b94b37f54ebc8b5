import * as z from 'zod/mini';

/** The sweep found that time has come for an assignment; the worker decides what, from the rules in force. */
export const assignmentDue = z.strictObject({
  type: z.literal('assignment-due.v1'),
  tenant: z.string(),
  number: z.string(),
  assignment: z.string(),
});
export type AssignmentDue = z.infer<typeof assignmentDue>;

/** The lead's assignment has reached a step of one of its ladders. */
export const examples: readonly AssignmentDue[] = [
  { type: 'assignment-due.v1', tenant: 'klaten', number: 'KLT-7F3K-9M20', assignment: 'lead-2' },
];
