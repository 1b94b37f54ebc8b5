import type { Assignment } from '#events/assignments.ts';
import { isPaused, recomputeDeadline } from '#sop/deadline.ts';
import { periodFor } from '#sop/period.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import type { Complaint } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { capToLead } from './cap-to-lead.ts';
import { calendarOf, responsibleAgency } from './open-assignment.ts';

/** Caps the units' deadlines to the lead's. Missed deadlines stay missed. */
export function extendPeriod(
  assignments: readonly Assignment[],
  lead: string,
  { class: ofClass, urgency }: Pick<Complaint, 'class' | 'urgency'>,
  rules: Pick<Facts, 'now' | 'sop' | 'calendar' | 'inspectorate'>,
): Assignment[] {
  const longer = assignments.map((one) => {
    if (one.id !== lead && one.kind !== 'sub-unit') return one;
    const agency = responsibleAgency(one.owner, rules);
    const deadlines = one.deadlines.map((deadline) => {
      const { kind, at } = deadline;
      if (!isOpenDeadline(deadline) || (kind !== 'resolve' && kind !== 'sub-unit')) return deadline;
      if (at <= rules.now && !isPaused(deadline)) return deadline;
      const period = periodFor(rules.sop, {
        kind,
        class: ofClass,
        urgency,
        agency,
        extended: one.id === lead,
      });
      return recomputeDeadline(deadline, calendarOf(one.owner, rules), { period });
    });
    return { ...one, deadlines };
  });
  return capToLead(longer, rules.now);
}
