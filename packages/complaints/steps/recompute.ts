import * as z from 'zod/mini';
import type { LocalDate } from '#calendar/local-date.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import { isPaused, recomputeDeadline } from '#sop/deadline.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import type { Complaint, PromisedDate } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { capToLead } from '../work/cap-to-lead.ts';
import { calendarOf } from '../work/open-assignment.ts';
import { computePromise, promiseInput } from '../work/promised-date.ts';
import { type StepDescription, step } from './step.ts';

/** Recomputes through all pauses (domain.md section 5). */
export const recompute = step({
  name: 'recompute',
  input: () => z.strictObject({}),
  freeText: [],
  decide(complaint, _, facts) {
    const changed = recomputeAll(complaint.assignments, facts);
    const promised = recomputePromise(complaint, facts);
    if (changed.length === 0 && !promised) return [];
    const before = changed.flatMap(({ id, deadlines }) => previousDates(complaint, id, deadlines));
    const fresh = [
      ...changed.flatMap(({ deadlines }) => deadlines.filter(isOpenDeadline)),
      ...(promised ? [promised] : []),
    ].map(({ at }) => localDate(facts.calendar.zone, at));
    return [
      {
        type: 'deadlines-recomputed.v1',
        data: {
          calendar: facts.calendar.version,
          ...whatChanged(complaint, fresh, facts),
          before,
          ...(promised ? { promised, promisedBefore: complaint.promised.at } : {}),
          moves: { changed },
        },
      },
    ];
  },
});

function whatChanged(
  { assignments, receivedAt }: Complaint,
  fresh: readonly LocalDate[],
  { calendar }: Facts,
): { decrees: string[]; regional?: string[] } {
  const [national, own] = calendar.version.split('+');
  const before = assignments.flatMap(({ deadlines }) =>
    deadlines.filter(isOpenDeadline).map((one) => one.calendar),
  );
  const decreed = before.length === 0 || before.some((version) => version.split('+')[0] !== national);
  const numbers = decreed ? fresh.map((day) => calendar.decreeOf(day)) : [];
  const decrees = [...new Set(numbers.filter((one) => one !== undefined))];
  if (!before.some((version) => version.split('+')[1] !== own)) return { decrees };
  const last = fresh.toSorted().at(-1)!;
  return { decrees, regional: calendar.regionalDays(localDate(calendar.zone, receivedAt), last) };
}

type Counting = Pick<Facts, 'now' | 'calendar' | 'inspectorate'>;

export function recomputeAll(assignments: readonly Assignment[], facts: Counting): Assignment[] {
  const again = assignments.map((one) => recomputeAssignment(one, facts));
  return capToLead(again, facts.now).filter((one, i) =>
    one.deadlines.some((deadline, n) => !isSame(deadline, assignments[i]!.deadlines[n]!)),
  );
}

const recomputeAssignment = (assignment: Assignment, facts: Counting): Assignment => ({
  ...assignment,
  deadlines: assignment.deadlines.map((deadline) =>
    recomputeOne(deadline, facts.now, calendarOf(assignment.owner, facts)),
  ),
});

/** A missed deadline stays missed. A new date that would already be in the past is not applied. */
function recomputeOne(deadline: Deadline, now: Instant, calendar: WorkingCalendar): Deadline {
  if (!isOpenDeadline(deadline)) return deadline;
  const waits = isPaused(deadline);
  if (deadline.at <= now && !waits) return deadline;
  const again = recomputeDeadline(deadline, calendar);
  return again.at <= now && !waits ? deadline : again;
}

const isSame = (one: Deadline, other: Deadline): boolean =>
  one.at === other.at &&
  one.estimate === other.estimate &&
  one.pauses.every(({ left }, i) => left === other.pauses[i]?.left);

const previousDates = ({ assignments }: Complaint, id: string, now: readonly Deadline[]) =>
  assignments
    .find((one) => one.id === id)!
    .deadlines.filter((deadline, i) => !isSame(deadline, now[i]!))
    .map(({ kind, at, calendar }) => ({ assignment: id, deadline: kind, at, calendar }));

/** A promise that was kept or has passed stays, and none moves into the past (docs/adr/0017). */
export function recomputePromise(complaint: Complaint, facts: Facts): PromisedDate | undefined {
  const { stage, promised, pauses } = complaint;
  if (stage === 'answered' || stage === 'closed') return undefined;
  const waits = pauses.at(-1) !== undefined && pauses.at(-1)!.to === undefined;
  if (promised.at <= facts.now && !waits) return undefined;
  const { provisional } = promised;
  const again = { ...computePromise(promiseInput(complaint), facts), provisional };
  const same = again.at === promised.at && again.estimate === promised.estimate;
  return same || (again.at <= facts.now && !waits) ? undefined : again;
}

export const description: StepDescription = {
  summary: 'The operator recalculates the deadlines of one complaint by the calendar in force',
  example: {},
};
