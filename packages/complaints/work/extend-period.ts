import type { Assignment } from '#events/assignments.ts';
import { isPaused, recomputeDeadline } from '#sop/deadline.ts';
import { extensionFor, periodFor } from '#sop/period.ts';
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
      const query = { kind, class: ofClass, urgency, agency };
      const extension = one.id === lead ? extensionFor(rules.sop, query) : undefined;
      // A correction that would move the deadline into the past leaves its period, which may be longer than the rule's.
      const period = extension
        ? { ...extension, count: deadline.period.count + extension.count }
        : periodFor(rules.sop, query);
      return recomputeDeadline(deadline, calendarOf(one.owner, rules), { period });
    });
    return { ...one, deadlines };
  });
  return capToLead(longer, rules.now);
}
