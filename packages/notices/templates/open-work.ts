import { type Assignment, isOpen, openDeadline } from '#complaints/assignment.ts';
import type { DeadlineKind } from '#sop/deadline.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { type Fact, type Telling, whenText } from '../letter.ts';
import { due } from './officer.ts';

/** The assignment that a notice is about; still open, or nobody would be told. */
export const assignmentOf = ({ notice, file }: Telling): Assignment =>
  file.complaint.assignments.find(({ id }) => id === notice.about?.assignment)!;

export const deadlinesOf = (telling: Telling): Fact[] =>
  assignmentOf(telling)
    .deadlines.filter(isOpen)
    .map((deadline) => ({
      label: `Batas ${deadlineName(deadline.kind, 'id')}`,
      value: due(telling, deadline),
    }));

/** When the first thing is due; a deadline met meanwhile gives way to the next. */
export function firstDue(telling: Telling, kind: DeadlineKind): string {
  const assignment = assignmentOf(telling);
  const deadline = openDeadline(assignment, kind) ?? assignment.deadlines.find(isOpen);
  return deadline ? whenText(telling.tenant.zone, deadline, 'id') : '';
}
