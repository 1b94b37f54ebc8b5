import type { Assignment, Deadline } from '#events/assignments.ts';
import { isPaused, recomputeDeadline, restart } from '#sop/deadline.ts';
import { periodFor } from '#sop/period.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import type { Complaint } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { capToLead } from './cap-to-lead.ts';
import { calendarOf, responsibleAgency } from './open-assignment.ts';

type Classification = Pick<Complaint, 'class' | 'urgency'> & {
  readonly extended?: Complaint['extended'] | undefined;
};
type Rules = Pick<Facts, 'now' | 'sop' | 'calendar' | 'inspectorate'>;

/** Missed deadlines stay missed; one that only the new period puts in the past starts now (docs/adr/0017). */
export const reclassifyAll = (
  assignments: readonly Assignment[],
  became: Classification,
  rules: Rules,
): Assignment[] =>
  capToLead(
    assignments.map((one) => reclassify(one, became, rules)),
    rules.now,
  );

function reclassify(assignment: Assignment, became: Classification, rules: Rules): Assignment {
  const { sop } = rules;
  const agency = responsibleAgency(assignment.owner, rules);
  const extended = became.extended?.assignment === assignment.id;
  const deadlines = assignment.deadlines.map((deadline) => {
    if (isPast(deadline, rules)) return deadline;
    const { class: ofClass, urgency } = became;
    const period = periodFor(sop, { kind: deadline.kind, class: ofClass, urgency, agency, extended });
    const calendar = calendarOf(assignment.owner, rules);
    const given = { period, sop: sop.version };
    const again = recomputeDeadline(deadline, calendar, given);
    return isOpenDeadline(again) && isPast(again, rules)
      ? restart(deadline, rules.now, calendar, given)
      : again;
  });
  return { ...assignment, deadlines };
}

/** A deadline counts as missed once it has passed, even if the sweep has not recorded it yet. */
const isPast = (deadline: Deadline, { now }: Rules): boolean => deadline.at <= now && !isPaused(deadline);
