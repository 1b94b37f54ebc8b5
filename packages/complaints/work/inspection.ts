import type { Instant } from '#calendar/zones.ts';
import type { Assignment } from '#events/assignments.ts';
import { applyPausesTo } from '#sop/deadline.ts';
import { maxAssignments } from '../model/assignment.ts';
import { agenciesOf, type Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { openAssignment } from './open-assignment.ts';

/** At most one per complaint, and none of the inspectorate's own work (domain.md section 4). */
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

const isInspected = (complaint: Complaint, { inspectorate }: Facts): boolean =>
  complaint.class === 'oversight' ||
  agenciesOf(complaint)[0] === inspectorate ||
  complaint.assignments.some(({ kind }) => kind === 'inspect') ||
  complaint.assignments.length >= maxAssignments;

function openInspection(complaint: Complaint, start: string, facts: Facts): Assignment {
  const { class: ofClass, urgency, assignmentsMade, pauses } = complaint;
  const inputs = { class: ofClass, urgency, start };
  const opened = openAssignment(
    { n: assignmentsMade + 1, kind: 'inspect', owner: 'inspectorate', deadlines: ['inspect'], ...inputs },
    facts,
  );
  return applyPauses(opened, pauses, facts.calendar);
}

export function applyPauses(
  opened: Assignment,
  pauses: Complaint['pauses'],
  calendar: Facts['calendar'],
): Assignment {
  const deadlines = opened.deadlines.map((deadline) => {
    const start: Instant = deadline.start;
    // A level may be found late: pauses that ended before it fell due do not count.
    const waited = pauses
      .filter(({ to }) => to === undefined || to > start)
      .map(({ from, to }) => ({ from: from > start ? from : start, to }));
    return applyPausesTo(deadline, waited, calendar);
  });
  return { ...opened, deadlines };
}

/** An inspection of how the complaint was handled survives a return or a new dispatch. */
export const withoutInspection = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(({ kind }) => kind !== 'inspect');
