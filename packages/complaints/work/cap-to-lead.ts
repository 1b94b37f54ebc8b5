import type { Instant } from '#calendar/zones.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import { isOpenDeadline, openDeadline } from '../model/assignment.ts';

/** The latest deadline that a unit may have; undefined if there is no lead or it is already late. */
export function leadDeadline(assignments: readonly Assignment[], now: Instant): Instant | undefined {
  const resolve = assignments
    .filter(({ kind }) => kind === 'lead')
    .map((lead) => openDeadline(lead, 'resolve'))
    .find((deadline) => deadline !== undefined);
  return resolve && resolve.at > now ? resolve.at : undefined;
}

/** Caps the deadlines of units at the lead's own deadline (domain.md section 3). */
export function capToLead<Held extends Assignment>(assignments: readonly Held[], now: Instant): Held[] {
  const end = leadDeadline(assignments, now);
  const held = (deadline: Deadline): Deadline =>
    end && isOpenDeadline(deadline) && deadline.at > end ? { ...deadline, at: end } : deadline;
  return assignments.map((one) =>
    one.kind === 'sub-unit' ? { ...one, deadlines: one.deadlines.map(held) } : one,
  );
}
