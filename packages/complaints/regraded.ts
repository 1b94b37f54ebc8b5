import { type Deadline, isPaused, recomputeDeadline } from '#sop/deadline.ts';
import { periodFor } from '#sop/period.ts';
import type { Assignment } from './assignment.ts';
import type { Complaint } from './complaint.ts';
import type { Facts } from './facts.ts';
import { agencyBehind, calendarOf } from './open-assignment.ts';
import { withinLead } from './within-lead.ts';

type Grade = Pick<Complaint, 'class' | 'urgency'> & {
  readonly extended?: Complaint['extended'] | undefined;
};
type Rules = Pick<Facts, 'now' | 'sop' | 'calendar' | 'inspectorate'>;

/** Assignments by the periods of another class or urgency, each clock counted from where it began; what is past stays. */
export const regraded = (assignments: readonly Assignment[], became: Grade, rules: Rules): Assignment[] =>
  withinLead(
    assignments.map((one) => regrade(one, became, rules)),
    rules.now,
  );

function regrade(assignment: Assignment, became: Grade, rules: Rules): Assignment {
  const { sop } = rules;
  const agency = agencyBehind(assignment.owner, rules);
  const extended = became.extended?.assignment === assignment.id;
  const deadlines = assignment.deadlines.map((deadline) => {
    if (isPast(deadline, rules)) return deadline;
    const { class: ofClass, urgency } = became;
    const period = periodFor(sop, { kind: deadline.kind, class: ofClass, urgency, agency, extended });
    return recomputeDeadline(deadline, calendarOf(assignment.owner, rules), { period, sop: sop.version });
  });
  return { ...assignment, deadlines };
}

/** Late is late, whether the sweep has come to say so or not. */
const isPast = (deadline: Deadline, { now }: Rules): boolean => deadline.at <= now && !isPaused(deadline);
