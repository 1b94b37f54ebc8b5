import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { workingDaysAfter } from '#calendar/working-days.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import {
  type Deadline,
  type DeadlineKind,
  isPaused,
  recomputeDeadline,
  replayPauses,
  startDeadline,
} from '#sop/deadline.ts';
import { periodFor } from '#sop/period.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { applyEvent } from './apply-event.ts';
import { type Assignment, isOpen, type Owner } from './assignment.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintEvent } from './event.ts';
import { agencyOf } from './open-assignment.ts';

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
  /** When it would have fallen, and when it was met, let go or is looked at now. */
  readonly at: Instant;
  readonly end: Instant;
  /** Working days late, 0 within the day; undefined when in time. */
  readonly late: number | undefined;
  readonly lateBefore: number | undefined;
}

/** A deadline of the history beside the one that the other procedure gives. */
interface Clock {
  readonly assignment: Assignment;
  readonly kind: DeadlineKind;
  /** As started by the other procedure, without its pauses. */
  readonly other: Deadline;
  /** It was past when class or urgency were corrected: late is late, whatever came then. */
  readonly settled?: true;
}

/**
 * Counts every deadline of the offices again under another procedure: same starts, same pauses of the case, other
 * periods, against the instants at which they were met in fact. Pure; the history stays what it is.
 * @throws BrokenHistory when the entries are no whole timeline
 */
export function replay(events: readonly ComplaintEvent[], rules: OtherRules): Owed[] {
  const owed: Owed[] = [];
  let clocks: Clock[] = [];
  let complaint: Complaint | undefined;
  /** Parted again they run on as if nothing had been. */
  let merged: { clocks: Clock[]; before: Complaint; at: Instant } | undefined;
  for (const event of events) {
    const before = complaint;
    complaint = applyEvent(before, event, '');
    if (event.type === 'complaint-merged.v1') {
      merged = { clocks, before: before!, at: event.at };
      clocks = [];
      continue;
    }
    if (event.type === 'complaint-unmerged.v1') {
      clocks = merged!.clocks;
      merged = undefined;
      continue;
    }
    const { running, ended } = sortOut(clocks, complaint);
    if (before) for (const clock of ended) owed.push(finish(clock, clocks, before, event.at, rules));
    clocks =
      event.type === 'complaint-corrected.v1' ? regraded(running, complaint, event.at, rules) : running;
    clocks.push(...opened(complaint, before, rules));
  }
  for (const clock of merged?.clocks ?? [])
    owed.push(finish(clock, merged!.clocks, merged!.before, merged!.at, rules));
  if (complaint) for (const clock of clocks) owed.push(finish(clock, clocks, complaint, rules.now, rules));
  return owed;
}

function sortOut(clocks: readonly Clock[], { assignments }: Complaint) {
  const running: Clock[] = [];
  const ended: Clock[] = [];
  for (const clock of clocks) {
    const lived = livedOf(clock, assignments);
    (lived && isOpen(lived) ? running : ended).push(clock);
  }
  return { running, ended };
}

const livedOf = ({ assignment, kind }: Clock, assignments: readonly Assignment[]): Deadline | undefined =>
  assignments.find(({ id }) => id === assignment.id)?.deadlines.find((one) => one.kind === kind);

function opened(complaint: Complaint, before: Complaint | undefined, rules: OtherRules): Clock[] {
  return complaint.assignments
    .filter(({ id, owner }) => owner !== 'complainant' && !before?.assignments.some((one) => one.id === id))
    .flatMap((assignment) =>
      assignment.deadlines.filter(isOpen).map(({ kind, start }) => ({
        assignment,
        kind,
        other: startOther(complaint, assignment, kind, start, rules),
      })),
    );
}

function startOther(
  { class: ofClass, urgency }: Complaint,
  { owner }: Assignment,
  kind: DeadlineKind,
  start: Instant,
  { sop, calendar, inspectorate }: OtherRules,
): Deadline {
  const agency = agencyWith(owner, inspectorate);
  return startDeadline(sop, calendar.of(agency), { class: ofClass, urgency, kind, start, agency });
}

const agencyWith = (owner: Owner, inspectorate: string): string | undefined =>
  owner === 'inspectorate' ? inspectorate : agencyOf(owner);

/** The other deadline with the pauses of the case since its start. */
function withPauses(
  { assignment, kind, other }: Clock,
  { pauses }: Pick<Complaint, 'pauses'>,
  { calendar, inspectorate }: OtherRules,
): Deadline {
  const { start } = other;
  // An inspection that starts while the case waits begins to wait at once.
  const during =
    kind === 'inspect' ? pauses.filter(({ from, to }) => from < start && (!to || to > start)) : [];
  const since = pauses.filter(({ from }) => from >= start);
  const waited = [...during.map((pause) => ({ ...pause, from: start })), ...since];
  return replayPauses(other, waited, calendar.of(agencyWith(assignment.owner, inspectorate)));
}

/** A correction gives what is not past yet another period, from where it began. */
function regraded(clocks: readonly Clock[], complaint: Complaint, at: Instant, rules: OtherRules): Clock[] {
  const { sop, calendar, inspectorate } = rules;
  const { class: ofClass, urgency } = complaint;
  return clocks.map((clock) => {
    const now = withPauses(clock, complaint, rules);
    if (clock.settled || (now.at <= at && !isPaused(now))) return { ...clock, settled: true };
    const agency = agencyWith(clock.assignment.owner, inspectorate);
    const period = periodFor(sop, { kind: clock.kind, class: ofClass, urgency, agency });
    return { ...clock, other: recomputeDeadline(clock.other, calendar.of(agency), { period }) };
  });
}

function finish(
  clock: Clock,
  beside: readonly Clock[],
  before: Complaint,
  end: Instant,
  rules: OtherRules,
): Owed {
  const { calendar, inspectorate } = rules;
  const other = heldToLead(clock, beside, before, rules);
  const lived = livedOf(clock, before.assignments)!;
  return {
    agency: agencyWith(clock.assignment.owner, inspectorate) ?? 'coordinator',
    kind: clock.kind,
    at: other.at,
    end,
    late: lateness(other, end, calendar),
    lateBefore: lateness(lived, end, calendar),
  };
}

/** The work of a unit is never past the lead's end as it stands now, unless that was past when the unit was set to work. */
function heldToLead(clock: Clock, beside: readonly Clock[], before: Complaint, rules: OtherRules): Deadline {
  const other = withPauses(clock, before, rules);
  if (clock.kind !== 'sub-unit') return other;
  const lead = beside.find((one) => one.assignment.kind === 'lead' && one.kind === 'resolve');
  const end = lead && withPauses(lead, before, rules).at;
  return end && end > other.start && end < other.at ? { ...other, at: end } : other;
}

/** Whoever acts at the very instant is in time, and so is whoever must not act yet. */
function lateness(deadline: Deadline, end: Instant, calendar: WorkingCalendar): number | undefined {
  if (deadline.at >= end || isPaused(deadline)) return undefined;
  return workingDaysAfter(calendar, localDate(calendar.zone, deadline.at), localDate(calendar.zone, end));
}

/** What an agency would have been late with. */
export interface AgencyReplay {
  readonly agency: string;
  /** Complaints on which it owed something. */
  readonly complaints: number;
  /** Complaints on which it would have missed at least one deadline, and on which it did. */
  readonly late: number;
  readonly lateBefore: number;
  /** Working days late under the other procedure, of each complaint's worst deadline, added up. */
  readonly days: number;
}

/** Adds complaint after complaint up, by agency. */
export class ReplaySum {
  readonly #agencies = new Map<string, AgencyReplay>();

  add(owed: readonly Owed[]): void {
    for (const agency of new Set(owed.map((one) => one.agency))) {
      const theirs = owed.filter((one) => one.agency === agency);
      const days = theirs.flatMap(({ late }) => late ?? []);
      const known = this.#agencies.get(agency) ?? { agency, complaints: 0, late: 0, lateBefore: 0, days: 0 };
      this.#agencies.set(agency, {
        agency,
        complaints: known.complaints + 1,
        late: known.late + (days.length > 0 ? 1 : 0),
        lateBefore: known.lateBefore + (theirs.some(({ lateBefore }) => lateBefore !== undefined) ? 1 : 0),
        days: known.days + Math.max(0, ...days),
      });
    }
  }

  /** In the order of the agencies' ids. */
  rows(): AgencyReplay[] {
    return [...this.#agencies.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1));
  }
}
