import type { Deadline } from '#sop/deadline.ts';
import type { Assignment, AssignmentMoves } from './assignment.ts';
import type { Accepted, Answered, Complaint, Dispatched } from './complaint.ts';
import { type ComplaintEvent, movesOf } from './event.ts';

type Of<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: Type }>;

/** A history that no sequence of steps can have written: data were changed behind the rules. */
export class BrokenHistory extends Error {}

/**
 * The complaint after one more entry of its timeline. Folding a timeline gives the stored state.
 * @throws BrokenHistory when the entry cannot follow on this state.
 */
export function applyEvent(complaint: Complaint | undefined, event: ComplaintEvent, hash: string): Complaint {
  if (event.type === 'complaint-submitted.v1') return submitted(event, hash);
  if (!complaint || complaint.sequence + 1 !== event.sequence)
    throw new BrokenHistory(`${event.id} does not follow on ${complaint?.sequence ?? 'nothing'}`);
  const { opened = [], ...moves } = movesOf(event);
  const moved: Complaint = {
    ...complaint,
    sequence: event.sequence,
    head: hash,
    assignments: [...complaint.assignments.flatMap((one) => moveAssignment(one, moves, event.at)), ...opened],
    assignmentsMade: complaint.assignmentsMade + opened.length,
  };
  return changed(moved, event);
}

function moveAssignment(assignment: Assignment, moves: AssignmentMoves, at: string): Assignment[] {
  if (moves.closed?.some(({ id }) => id === assignment.id)) return [];
  const met = moves.met?.filter(({ id }) => id === assignment.id) ?? [];
  if (met.length === 0) return [assignment];
  return [
    updateDeadlines(assignment, (deadline) =>
      met.some((move) => move.deadline === deadline.kind) ? { ...deadline, metAt: at } : deadline,
    ),
  ];
}

const updateDeadlines = (assignment: Assignment, update: (deadline: Deadline) => Deadline): Assignment => ({
  ...assignment,
  deadlines: assignment.deadlines.map(update),
});

function submitted({ data, ...event }: Of<'complaint-submitted.v1'>, hash: string): Complaint {
  const { moves, ...filed } = data;
  return {
    ...filed,
    tenant: event.tenant,
    number: event.number,
    sequence: event.sequence,
    head: hash,
    stage: 'received',
    recordedAt: event.recordedAt,
    assignments: (moves.opened ?? []) as Assignment[],
    assignmentsMade: moves.opened?.length ?? 0,
  };
}

function changed(complaint: Complaint, event: ComplaintEvent): Complaint {
  switch (event.type) {
    case 'complaint-triaged.v1':
      return { ...complaint, proposal: event.data };
    case 'complaint-dispatched.v1':
      return dispatched(complaint, event);
    case 'complaint-accepted.v1':
      return { ...(complaint as Dispatched), stage: 'accepted', acceptedAt: event.at };
    case 'complaint-answered.v1':
      return answered(complaint as Accepted, event);
    case 'complaint-rated.v1':
      return { ...(complaint as Answered), rating: event.data };
    case 'complaint-closed.v1':
      return { ...(complaint as Answered), stage: 'closed', closed: { at: event.at, by: event.data.by } };
    case 'ladder-step-reached.v1':
      return climbed(complaint, event);
    default:
      throw new BrokenHistory(`${event.id}: nothing folds ${event.type}`);
  }
}

function dispatched(complaint: Complaint, event: Of<'complaint-dispatched.v1'>): Complaint {
  const { moves: _, ...verified } = event.data;
  const { proposal: __, ...filed } = complaint;
  return { ...filed, ...verified, stage: 'dispatched', dispatchedAt: event.at };
}

function answered(complaint: Accepted, event: Of<'complaint-answered.v1'>): Complaint {
  const { moves: _, ...answer } = event.data;
  const { acceptedAt: __, ...verified } = complaint;
  return { ...verified, stage: 'answered', answer: { ...answer, at: event.at } };
}

function climbed(complaint: Complaint, { at, data }: Of<'ladder-step-reached.v1'>): Complaint {
  const breached = data.form === 'breach' ? { breachedAt: at } : {};
  return {
    ...complaint,
    assignments: complaint.assignments.map((assignment) =>
      assignment.id !== data.assignment
        ? assignment
        : updateDeadlines(assignment, (deadline) =>
            deadline.kind === data.deadline ? { ...deadline, step: data.step, ...breached } : deadline,
          ),
    ),
  };
}
