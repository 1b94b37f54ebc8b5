import * as z from 'zod/mini';

/** The sweep found an assignment with something due; the worker decides by the rules in force. */
export const assignmentDue = z.strictObject({
  type: z.literal('assignment-due.v1'),
  tenant: z.string(),
  number: z.string(),
  assignment: z.string(),
});
export type AssignmentDue = z.infer<typeof assignmentDue>;

export const examples: readonly AssignmentDue[] = [
  { type: 'assignment-due.v1', tenant: 'klaten', number: 'KLT-7F3K-9M20', assignment: 'lead-2' },
];
