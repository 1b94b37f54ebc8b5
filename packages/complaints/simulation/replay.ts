import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { workingDaysAfter } from '#calendar/working-days.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { isPaused, startDeadline } from '#sop/deadline.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { applyEvent } from '../fold/apply-event.ts';
import { isOpen } from '../model/assignment.ts';
import type { Complaint } from '../model/complaint.ts';
import { recounted } from '../steps/recompute.ts';
import { extended } from '../work/extended.ts';
import { waiting } from '../work/inspection.ts';
import { agencyBehind, calendarOf } from '../work/open-assignment.ts';
import { pausedNow, resumedAt } from '../work/pausing.ts';
import { regraded } from '../work/regraded.ts';
import { leadsEnd } from '../work/within-lead.ts';

/** Another procedure under which a history is to be counted again, and until when. */
export interface OtherRules {
  readonly sop: Sop;
  readonly calendar: WorkingCalendar;
  /** The agency that owns complaints with an oversight element. */
  readonly inspectorate: string;
  /** What is still owed is late, or not, by this instant. */
  readonly now: Instant;
}

/** One deadline that an office had: as it was lived, and as it would have been. */
export interface Owed {
  /** Id of the agency; `coordinator` for what the coordinator owed. */
  readonly agency: string;
  readonly kind: DeadlineKind;
  /** When it would have fallen, and when it fell. */
  readonly at: Instant;
  readonly atBefore: Instant;
  /** When it was met, let go or is looked at now. */
  readonly end: Instant;
  /** Working days late, 0 within the day; undefined when in time. */
  readonly late: number | undefined;
  readonly lateBefore: number | undefined;
}

/** Assignments as they were lived, with the deadlines that the other procedure gives. */
type Others = readonly Assignment[];

/**
 * Counts every deadline of the offices again under another procedure: beside the assignments as they were lived stand the
 * same with other deadlines, and whatever moved the ones moves the others by the same rules. Pure; the history stays what
 * it is.
 * @throws CorruptHistoryError when the entries are no whole timeline
 */
export function replay(events: readonly ComplaintEvent[], rules: OtherRules): Owed[] {
  const owed: Owed[] = [];
  let others: Others = [];
  let complaint: Complaint | undefined;
  /** Parted again they run on as if nothing had been. */
  let merged: { others: Others; before: Complaint; at: Instant } | undefined;
  for (const event of events) {
    const before = complaint;
    complaint = applyEvent(before, event, '');
    if (event.type === 'complaint-merged.v1') {
      merged = { others, before: before!, at: event.at };
      others = [];
      continue;
    }
    if (event.type === 'complaint-unmerged.v1') {
      others = merged!.others;
      merged = undefined;
    }
    if (before) owed.push(...ended(others, complaint, before, event.at, rules));
    others = goneOn(moved(others, event, before, complaint, rules), event, complaint, rules);
  }
  if (merged) owed.push(...ended(merged.others, undefined, merged.before, merged.at, rules));
  if (complaint) owed.push(...ended(others, undefined, complaint, rules.now, rules));
  return owed;
}

/** The deadlines that were open before an event and are no longer; all of them where nothing follows. */
function ended(
  others: Others,
  after: Complaint | undefined,
  before: Complaint,
  end: Instant,
  rules: OtherRules,
): Owed[] {
  return others.flatMap((assignment) =>
    assignment.deadlines
      .filter((other) => isOpen(other) && !isStillOpen(after, assignment, other))
      .map((other) => finish(assignment, other, before, end, rules)),
  );
}

const livedOf = (complaint: Complaint, { id }: Assignment, kind: DeadlineKind): Deadline | undefined =>
  complaint.assignments.find((one) => one.id === id)?.deadlines.find((one) => one.kind === kind);

function isStillOpen(after: Complaint | undefined, assignment: Assignment, { kind }: Deadline): boolean {
  const lived = after && livedOf(after, assignment, kind);
  return lived !== undefined && isOpen(lived);
}

/** What an event did to the clocks that ran, done to the others. */
function moved(
  others: Others,
  event: ComplaintEvent,
  before: Complaint | undefined,
  after: Complaint,
  rules: OtherRules,
): Others {
  const { type, at } = event;
  const then = { ...rules, now: at };
  if (type === 'complaint-corrected.v1') return regraded(others, after, then);
  if (type === 'deadlines-recomputed.v1' || type === 'complaint-unmerged.v1')
    return replaced(others, recounted(others, then));
  if (event.type === 'period-extended.v1') return extended(others, event.data.assignment, after, then);
  const [waited, waits] = [before, after].map((one) => one?.pauses.some(({ to }) => to === undefined));
  if (!waited && waits) return replaced(others, pausedNow({ assignments: others }, then));
  if (waited && !waits) return replaced(others, resumedAt({ assignments: others }, at, then));
  return others;
}

const replaced = (others: Others, changed: Others): Others =>
  others.map((one) => changed.find(({ id }) => id === one.id) ?? one);

/** The offices' assignments as the event left them: the others with what was met, and what was opened. */
function goneOn(others: Others, event: ComplaintEvent, complaint: Complaint, rules: OtherRules): Others {
  return complaint.assignments
    .filter(({ owner }) => owner !== 'complainant')
    .map((assignment) => {
      const other = others.find(({ id }) => id === assignment.id);
      return other ? asMet(assignment, other) : opened(assignment, others, event, complaint, rules);
    });
}

const asMet = (assignment: Assignment, { deadlines }: Assignment): Assignment => ({
  ...assignment,
  deadlines: deadlines.map((other) => {
    const lived = assignment.deadlines.find(({ kind }) => kind === other.kind);
    return lived?.metAt && !other.metAt ? { ...other, metAt: lived.metAt } : other;
  }),
});

/** A unit's work is never past its lead's end, here as in life. */
function opened(
  assignment: Assignment,
  others: Others,
  { at }: ComplaintEvent,
  { class: ofClass, urgency, pauses }: Complaint,
  rules: OtherRules,
): Assignment {
  const { owner, kind: task } = assignment;
  const [agency, calendar] = [agencyBehind(owner, rules), calendarOf(owner, rules)];
  const notAfter = task === 'sub-unit' ? leadsEnd(others, at) : undefined;
  const deadlines = assignment.deadlines
    .filter(isOpen)
    .map(({ kind, start }) =>
      startDeadline(rules.sop, calendar, { class: ofClass, urgency, kind, start, agency, notAfter }),
    );
  const begun = { ...assignment, deadlines };
  return task === 'inspect' ? waiting(begun, pauses, rules.calendar) : begun;
}

function finish(
  assignment: Assignment,
  other: Deadline,
  before: Complaint,
  end: Instant,
  rules: OtherRules,
): Owed {
  const lived = livedOf(before, assignment, other.kind)!;
  return {
    agency: agencyBehind(assignment.owner, rules) ?? 'coordinator',
    kind: other.kind,
    at: other.at,
    atBefore: lived.at,
    end,
    late: lateness(other, end, rules.calendar),
    lateBefore: lateness(lived, end, rules.calendar),
  };
}

/** Whoever acts at the very instant is in time, and so is whoever must not act yet. */
function lateness(deadline: Deadline, end: Instant, calendar: WorkingCalendar): number | undefined {
  if (deadline.at >= end || isPaused(deadline)) return undefined;
  return workingDaysAfter(calendar, localDate(calendar.zone, deadline.at), localDate(calendar.zone, end));
}
