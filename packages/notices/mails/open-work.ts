import type { Instant } from '#calendar/zones.ts';
import { type Assignment, isOpen, openDeadline } from '#complaints/model/assignment.ts';
import type { Deadline, DeadlineKind } from '#sop/deadline.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { capital, type Fact, type Telling, whenText } from '../render/letter.ts';
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

/** What an event says of a deadline before it. */
interface Before {
  readonly assignment: string;
  readonly deadline: DeadlineKind;
  readonly at: Instant;
}

/** The open deadlines of the assignment that fall at another instant than before, the nearest first. */
export function movedDeadlines(
  telling: Telling,
  before: readonly Before[],
): { readonly deadline: Deadline; readonly was: Instant }[] {
  const { id, deadlines } = assignmentOf(telling);
  return deadlines
    .filter(isOpen)
    .flatMap((deadline) => {
      const was = before.find((one) => one.assignment === id && one.deadline === deadline.kind);
      return was && was.at !== deadline.at ? [{ deadline, was: was.at }] : [];
    })
    .sort((a, b) => a.deadline.at.localeCompare(b.deadline.at));
}

/** What is due when, for a subject; '' where nothing is. */
export const dueWhen = (telling: Telling, deadline: Deadline | undefined): string =>
  deadline ? `, ${deadlineName(deadline.kind, 'id')} paling lambat ${due(telling, deadline)}` : '';

/** When deadlines fell before, to stand beside when they fall now. */
export const oldDates = (telling: Telling, moved: ReturnType<typeof movedDeadlines>): Fact[] =>
  moved.map(({ deadline, was }) => ({
    label: `${capital(deadlineName(deadline.kind, 'id'))} sebelumnya`,
    value: due(telling, { at: was }),
  }));
