import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { workingDaysAfter } from '#calendar/working-days.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { isPaused, startDeadline } from '#sop/deadline.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { applyEvent } from '../fold/apply-event.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import type { Complaint } from '../model/complaint.ts';
import { recomputeAll } from '../steps/recompute.ts';
import { leadDeadline } from '../work/cap-to-lead.ts';
import { extendPeriod } from '../work/extend-period.ts';
import { applyPauses } from '../work/inspection.ts';
import { calendarOf, responsibleAgency } from '../work/open-assignment.ts';
import { pauseAll, resumeAll } from '../work/pausing.ts';
import { reclassifyAll } from '../work/reclassify.ts';

export interface AlternativeRules {
  readonly sop: Sop;
  readonly calendar: WorkingCalendar;
  readonly inspectorate: string;
  /** The instant at which open deadlines are judged. */
  readonly now: Instant;
}

export interface SimulatedDeadline {
  readonly agency: string;
  readonly kind: DeadlineKind;
  readonly at: Instant;
  readonly atBefore: Instant;
  /** When it was met or cancelled, else `now`. */
  readonly end: Instant;
  /** Working days late, 0 within the same day; undefined if in time. */
  readonly late: number | undefined;
  readonly lateBefore: number | undefined;
}

type SimulatedDeadlines = readonly Assignment[];

/** Keeps copies of the actual assignments with simulated deadlines; pure. @throws CorruptHistoryError */
export function simulateSop(events: readonly ComplaintEvent[], rules: AlternativeRules): SimulatedDeadline[] {
  const owed: SimulatedDeadline[] = [];
  let simulated: SimulatedDeadlines = [];
  let complaint: Complaint | undefined;
  /** Kept for an unmerge, after which the deadlines run on. */
  let merged: { others: SimulatedDeadlines; before: Complaint; at: Instant } | undefined;
  for (const event of events) {
    const before = complaint;
    complaint = applyEvent(before, event, '');
    if (event.type === 'complaint-merged.v1') {
      merged = { others: simulated, before: before!, at: event.at };
      simulated = [];
      continue;
    }
    if (event.type === 'complaint-unmerged.v1') {
      simulated = merged!.others;
      merged = undefined;
    }
    if (before) owed.push(...endSimulated(simulated, { before, after: complaint, end: event.at }, rules));
    simulated = continueSimulated(
      moveSimulated(simulated, { event, before, after: complaint }, rules),
      event,
      complaint,
      rules,
    );
  }
  if (merged) owed.push(...endSimulated(merged.others, { before: merged.before, end: merged.at }, rules));
  if (complaint) owed.push(...endSimulated(simulated, { before: complaint, end: rules.now }, rules));
  return owed;
}

function endSimulated(
  simulated: SimulatedDeadlines,
  { before, after, end }: { before: Complaint; after?: Complaint; end: Instant },
  rules: AlternativeRules,
): SimulatedDeadline[] {
  return simulated.flatMap((assignment) =>
    assignment.deadlines
      .filter((other) => isOpenDeadline(other) && !isStillOpen(after, assignment, other))
      .map((other) => finish(assignment, other, { before, end }, rules)),
  );
}

const actualDeadline = (complaint: Complaint, { id }: Assignment, kind: DeadlineKind): Deadline | undefined =>
  complaint.assignments.find((one) => one.id === id)?.deadlines.find((one) => one.kind === kind);

function isStillOpen(after: Complaint | undefined, assignment: Assignment, { kind }: Deadline): boolean {
  const lived = after && actualDeadline(after, assignment, kind);
  return lived !== undefined && isOpenDeadline(lived);
}

function moveSimulated(
  simulated: SimulatedDeadlines,
  { event, before, after }: { event: ComplaintEvent; before: Complaint | undefined; after: Complaint },
  rules: AlternativeRules,
): SimulatedDeadlines {
  const { type, at } = event;
  const then = { ...rules, now: at };
  if (type === 'complaint-corrected.v1') return reclassifyAll(simulated, after, then);
  if (type === 'deadlines-recomputed.v1' || type === 'complaint-unmerged.v1')
    return replaceSimulated(simulated, recomputeAll(simulated, then));
  if (event.type === 'period-extended.v1') return extendPeriod(simulated, event.data.assignment, after, then);
  const [waited, waits] = [before, after].map((one) => one?.pauses.some(({ to }) => to === undefined));
  if (!waited && waits) return replaceSimulated(simulated, pauseAll({ assignments: simulated }, then));
  if (waited && !waits) return replaceSimulated(simulated, resumeAll({ assignments: simulated }, at, then));
  return simulated;
}

const replaceSimulated = (simulated: SimulatedDeadlines, changed: SimulatedDeadlines): SimulatedDeadlines =>
  simulated.map((one) => changed.find(({ id }) => id === one.id) ?? one);

function continueSimulated(
  simulated: SimulatedDeadlines,
  event: ComplaintEvent,
  complaint: Complaint,
  rules: AlternativeRules,
): SimulatedDeadlines {
  return complaint.assignments
    .filter(({ owner }) => owner !== 'complainant')
    .map((assignment) => {
      const other = simulated.find(({ id }) => id === assignment.id);
      return other
        ? asMet(assignment, other)
        : openSimulated(assignment, simulated, { complaint, at: event.at }, rules);
    });
}

const asMet = (assignment: Assignment, { deadlines }: Assignment): Assignment => ({
  ...assignment,
  deadlines: deadlines.map((other) => {
    const lived = assignment.deadlines.find(({ kind }) => kind === other.kind);
    return lived?.metAt && !other.metAt ? { ...other, metAt: lived.metAt } : other;
  }),
});

function openSimulated(
  assignment: Assignment,
  simulated: SimulatedDeadlines,
  { complaint, at }: { complaint: Complaint; at: Instant },
  rules: AlternativeRules,
): Assignment {
  const { class: ofClass, urgency, pauses } = complaint;
  const { owner, kind: task } = assignment;
  const [agency, calendar] = [responsibleAgency(owner, rules), calendarOf(owner, rules)];
  const notAfter = task === 'sub-unit' ? leadDeadline(simulated, at) : undefined;
  const deadlines = assignment.deadlines
    .filter(isOpenDeadline)
    .map(({ kind, start }) =>
      startDeadline(rules.sop, calendar, { class: ofClass, urgency, kind, start, agency, notAfter }),
    );
  const begun = { ...assignment, deadlines };
  return task === 'inspect' ? applyPauses(begun, pauses, rules.calendar) : begun;
}

function finish(
  assignment: Assignment,
  other: Deadline,
  { before, end }: { before: Complaint; end: Instant },
  rules: AlternativeRules,
): SimulatedDeadline {
  const lived = actualDeadline(before, assignment, other.kind)!;
  return {
    agency: responsibleAgency(assignment.owner, rules) ?? 'coordinator',
    kind: other.kind,
    at: other.at,
    atBefore: lived.at,
    end,
    late: lateness(other, end, rules.calendar),
    lateBefore: lateness(lived, end, rules.calendar),
  };
}

/** Acting at the exact instant of the deadline is in time. */
function lateness(deadline: Deadline, end: Instant, calendar: WorkingCalendar): number | undefined {
  if (deadline.at >= end || isPaused(deadline)) return undefined;
  return workingDaysAfter(calendar, localDate(calendar.zone, deadline.at), localDate(calendar.zone, end));
}
