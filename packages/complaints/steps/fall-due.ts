import * as z from 'zod/mini';
import type { Assignment, Deadline } from '#events/assignments.ts';
import { ladderFor, levelsDue } from '#sop/ladder.ts';
import { COMPLAINANT_KINDS } from '#sop/vocabulary.ts';
import { completableUntil } from '../fold/late-completion.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import type { Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { isReportPending } from '../work/answering.ts';
import { closeAll } from '../work/close-assignments.ts';
import { addInspection } from '../work/inspection.ts';
import { resumptionAt } from '../work/next-due.ts';
import { calendarOf } from '../work/open-assignment.ts';
import { resumeFrom } from './resume.ts';
import { step } from './step.ts';

/** Each level at the instant when it fell due (domain.md section 4). No reply in time closes the complaint. */
export const fallDue = step({
  name: 'fall-due',
  input: z.strictObject({ assignment: z.string() }),
  freeText: [],
  decide(complaint, { assignment: id }, facts) {
    const assignment = complaint.assignments.find((one) => one.id === id);
    if (!assignment) return [];
    const lapsed = assignment.deadlines.find((deadline) => isLapsed(deadline, facts));
    if (lapsed) return [lapse(complaint, assignment, lapsed, facts)];
    const resumesAt = resumptionAt(complaint, facts.calendar);
    if (resumesAt && resumesAt <= facts.now) return [resumeFrom(complaint, resumesAt, 'day', facts)];
    const climbed = assignment.deadlines
      .filter(isOpenDeadline)
      .flatMap((deadline) => climb(complaint, assignment, deadline, facts))
      .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
    return addInspection(complaint, climbed, facts);
  },
});

const isLapsed = (deadline: Deadline, { now }: Facts): boolean =>
  COMPLAINANT_KINDS.includes(deadline.kind) && isOpenDeadline(deadline) && deadline.at <= now;

const lapse = (complaint: Complaint, assignment: Assignment, deadline: Deadline, facts: Facts): NewEvent =>
  deadline.kind === 'reply'
    ? closeUnrated(complaint, assignment, deadline)
    : archiveUncompleted(complaint, deadline, facts);

function archiveUncompleted({ assignments }: Complaint, { at }: Deadline, facts: Facts): NewEvent {
  const last = completableUntil(at, facts);
  const moves = { closed: closeAll(assignments, 'lapsed') };
  return {
    type: 'complaint-archived.v1',
    at,
    data: { reason: 'not-completed', ...(last ? { wayBackUntil: last } : {}), moves },
  };
}

/** While the lead owes a report on planned work, silence ends only the complainant's reply period. */
function closeUnrated({ assignments }: Complaint, one: Assignment, { at }: Deadline): NewEvent {
  const lapsed = closeAll([one], 'lapsed');
  if (isReportPending(assignments))
    return { type: 'reply-period-ended.v1', at, data: { moves: { closed: lapsed } } };
  const others = closeAll(
    assignments.filter(({ id }) => id !== one.id),
    'superseded',
  );
  return {
    type: 'complaint-closed.v1',
    at,
    data: { by: 'lapse', moves: { closed: [...lapsed, ...others] } },
  };
}

function climb(
  complaint: Complaint,
  { id, owner }: Assignment,
  deadline: Deadline,
  facts: Facts,
): NewEvent[] {
  const { class: ofClass, urgency } = complaint;
  const ladder = ladderFor(facts.sop, { kind: deadline.kind, class: ofClass, urgency });
  return levelsDue(deadline, ladder, calendarOf(owner, facts), facts.now).map(
    ({ step: reached, at, form, to, copy }) => ({
      type: 'ladder-step-reached.v1',
      at,
      data: {
        assignment: id,
        deadline: deadline.kind,
        deadlineAt: deadline.at,
        step: reached,
        form,
        to,
        copy,
      },
    }),
  );
}
