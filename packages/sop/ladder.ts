import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { addWorkingDays } from '#calendar/working-days.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Deadline } from '#events/assignments.ts';
import type { Class, DeadlineKind, LadderForm, Recipient, Urgency } from '#events/vocabulary.ts';
import { isPaused } from './deadline.ts';
import { findLadder } from './find-ladder.ts';
import type { Ladder, LadderLevel, Sop } from './sop-schema.ts';

export interface DueLevel {
  step: number;
  at: Instant;
  form: LadderForm;
  to: Recipient;
  copy: readonly Recipient[];
}

const HOUR = 3_600_000;
const NO_LADDER: Ladder = { id: 'none', steps: [] };

export function ladderFor(sop: Sop, query: { kind: DeadlineKind; class: Class; urgency: Urgency }): Ladder {
  return findLadder(sop.ladders, query) ?? NO_LADDER;
}

/** The next level that the deadline has not reached; undefined if it is met, paused or at the last level. */
export function nextLevel(
  deadline: Deadline,
  ladder: Ladder,
  calendar: WorkingCalendar,
): DueLevel | undefined {
  return levelsAhead(deadline, ladder, calendar).next().value ?? undefined;
}

export function levelsDue(
  deadline: Deadline,
  ladder: Ladder,
  calendar: WorkingCalendar,
  now: Instant,
): DueLevel[] {
  const due: DueLevel[] = [];
  for (const step of levelsAhead(deadline, ladder, calendar)) {
    if (step.at > now) break;
    due.push(step);
  }
  return due;
}

function* levelsAhead(
  deadline: Deadline,
  ladder: Ladder,
  calendar: WorkingCalendar,
): Generator<DueLevel, void> {
  if (deadline.metAt || isPaused(deadline)) return;
  for (const { step, offset, form, to, copy } of ladder.steps) {
    if (deadline.step !== null && step <= deadline.step) continue;
    const at = levelInstant(deadline, offset, calendar);
    if (at >= deadline.start) yield { step, at, form, to, copy };
  }
}

function levelInstant(deadline: Deadline, offset: LadderLevel['offset'], calendar: WorkingCalendar): Instant {
  if (offset.count === 0) return deadline.at;
  if (offset.unit === 'hours') {
    return new Date(Date.parse(deadline.at) + offset.count * HOUR).toISOString();
  }
  const day = addWorkingDays(calendar, localDate(calendar.zone, deadline.at), offset.count);
  return calendar.officeDay(day)!.opens;
}
