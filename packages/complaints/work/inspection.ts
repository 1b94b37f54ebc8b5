import type { Instant } from '#calendar/zones.ts';
import type { Assignment } from '#events/assignments.ts';
import { applyPausesTo } from '#sop/deadline.ts';
import { maxAssignments } from '../model/assignment.ts';
import { agenciesOf, type Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { openAssignment } from './open-assignment.ts';

/**
 * What time brought, with the inspection that the ladder's last step asks for (domain.md section 4): one at a time for a
 * case, and none of the inspectorate itself. Its clock starts at the step, and waits where the case waits.
 */
export function addInspection(complaint: Complaint, events: readonly NewEvent[], facts: Facts): NewEvent[] {
  let open = !isInspected(complaint, facts);
  return events.map((one) => {
    if (one.type !== 'ladder-step-reached.v1' || one.data.form !== 'inspection') return one;
    const { moves: _, ...data } = one.data;
    if (!open) return { ...one, data };
    open = false;
    const moves = { opened: [openInspection(complaint, one.at ?? facts.now, facts)] };
    return { ...one, data: { ...data, moves } };
  });
}

/** Inspected already, by the inspectorate's own work, or beyond what a case can hold. */
const isInspected = (complaint: Complaint, { inspectorate }: Facts): boolean =>
  complaint.class === 'oversight' ||
  agenciesOf(complaint)[0] === inspectorate ||
  complaint.assignments.some(({ kind }) => kind === 'inspect') ||
  complaint.assignments.length >= maxAssignments;

function openInspection(complaint: Complaint, start: string, facts: Facts): Assignment {
  const { class: ofClass, urgency, assignmentsMade, pauses } = complaint;
  const inputs = { class: ofClass, urgency, start };
  const opened = openAssignment(assignmentsMade + 1, 'inspect', 'inspectorate', ['inspect'], inputs, facts);
  return applyPauses(opened, pauses, facts.calendar);
}

/** With the pauses of the case since its clock began, found late or not. */
export function applyPauses(
  opened: Assignment,
  pauses: Complaint['pauses'],
  calendar: Facts['calendar'],
): Assignment {
  const deadlines = opened.deadlines.map((deadline) => {
    const start: Instant = deadline.start;
    // A step found late may lie before or within a pause, and that pause may be over: nobody waited until the step.
    const waited = pauses
      .filter(({ to }) => to === undefined || to > start)
      .map(({ from, to }) => ({ from: from > start ? from : start, to }));
    return applyPausesTo(deadline, waited, calendar);
  });
  return { ...opened, deadlines };
}

/** What goes on when the case goes back or to another: how it was handled is inspected all the same. */
export const withoutInspection = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(({ kind }) => kind !== 'inspect');
