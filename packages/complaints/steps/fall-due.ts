import * as z from 'zod/mini';
import type { Assignment, Deadline } from '#events/assignments.ts';
import { ladderFor, levelsDue } from '#sop/ladder.ts';
import { COMPLAINANT_KINDS } from '#sop/vocabulary.ts';
import { completableUntil } from '../fold/late-completion.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import type { Complaint, NeedsCompletion } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { isReportPending, isReviewPending } from '../work/answering.ts';
import { closeAll } from '../work/close-assignments.ts';
import { exceptContactTask } from '../work/contact-task.ts';
import { addInspection, withoutInspection } from '../work/inspection.ts';
import { resumptionAt } from '../work/next-due.ts';
import { calendarOf, openAssignment } from '../work/open-assignment.ts';
import { promiseAfterPause, resumeAll } from '../work/pausing.ts';
import { resumeFrom } from './resume.ts';
import { step } from './step.ts';

/** Each level at the instant when it fell due (domain.md section 4). No reply in time closes the complaint. */
export const fallDue = step({
  name: 'fall-due',
  input: () => z.strictObject({ assignment: z.string() }),
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
    : complaint.merged
      ? returnUncompleted(complaint as NeedsCompletion, deadline, facts)
      : archiveUncompleted(complaint, deadline, facts);

/**
 * The silence of one never ends what several reported (docs/adr/0052): the coordinator decides. An oversight matter
 * stays with the inspectorate, because no other office may read it (Permendagri 8/2023 art. 1).
 */
function returnUncompleted(complaint: NeedsCompletion, { at }: Deadline, facts: Facts): NewEvent {
  const { assignments, completionRequest, class: ofClass, urgency, assignmentsMade } = complaint;
  const { from } = completionRequest;
  const then = { ...facts, now: at };
  const promised = promiseAfterPause(complaint, at, facts);
  const changed = resumeAll(complaint, at, facts);
  if (ofClass === 'oversight' && (from === 'dispatched' || from === 'accepted')) {
    const own = assignments.filter(({ kind }) => kind === 'complete');
    const moves = { closed: closeAll(own, 'lapsed'), changed };
    return { type: 'completion-lapsed.v1', at, data: { to: from, promised, moves } };
  }
  const ended = exceptContactTask(withoutInspection(assignments));
  const verify = openAssignment(
    {
      ...{ n: assignmentsMade + 1, kind: 'verify', owner: 'coordinator', deadlines: ['verify'] },
      ...{ class: ofClass, urgency, start: at },
    },
    then,
  );
  const kept = changed.filter(({ id }) => ended.every((one) => one.id !== id));
  const moves = { closed: closeAll(ended, 'lapsed'), opened: [verify] };
  return {
    type: 'completion-lapsed.v1',
    at,
    data: { to: 'received', promised, moves: kept.length > 0 ? { ...moves, changed: kept } : moves },
  };
}

function archiveUncompleted({ assignments }: Complaint, { at }: Deadline, facts: Facts): NewEvent {
  const last = completableUntil(at, facts);
  const moves = { closed: closeAll(assignments, 'lapsed') };
  return {
    type: 'complaint-archived.v1',
    at,
    data: { reason: 'not-completed', ...(last ? { wayBackUntil: last } : {}), moves },
  };
}

/**
 * While the lead owes a report on planned work, or one of several complainants rated low, silence ends only the
 * reply period.
 */
function closeUnrated({ assignments }: Complaint, one: Assignment, { at }: Deadline): NewEvent {
  const lapsed = closeAll([one], 'lapsed');
  const review = isReviewPending(assignments) ? { awaits: 'review' as const } : {};
  if (isReportPending(assignments) || isReviewPending(assignments))
    return { type: 'reply-period-ended.v1', at, data: { ...review, moves: { closed: lapsed } } };
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
