import * as z from 'zod/mini';
import { maxAssignments } from '../model/assignment.ts';
import { contactTaskOwner } from '../work/contact-task.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { step } from './step.ts';

/** Opens one task to find another contact. */
export const stopAddress = step({
  name: 'stop-address',
  input: () => z.strictObject({ why: z.enum(['bounced', 'complained']) }),
  freeText: [],
  decide(complaint, { why }, facts) {
    const { assignments } = complaint;
    if (complaint.unreachable || assignments.some(({ kind }) => kind === 'mend-address')) return [];
    if (assignments.length >= maxAssignments) return [];
    const next = complaint.assignmentsMade + 1;
    const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
    const mend = openAssignment(
      {
        n: next,
        kind: 'mend-address',
        owner: contactTaskOwner(complaint),
        deadlines: ['mend-address'],
        ...inputs,
      },
      facts,
    );
    return [{ type: 'address-bounced.v1', data: { why, moves: { opened: [mend] } } }];
  },
});
