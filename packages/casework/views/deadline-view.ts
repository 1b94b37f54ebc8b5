import { type Instant, localIso, type Zone } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import { isOpenDeadline } from '#complaints/model/assignment.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { Deadline } from '#events/assignments.ts';
import type { DeadlineKind, Stage } from '#events/vocabulary.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** A deadline as people are shown it: date and hour in the tenant's zone, never only a number of days. */
export interface DeadlineView {
  readonly kind: DeadlineKind;
  readonly at: string;
  /** The ladder's step reached, null before any. */
  readonly step: number | null;
  readonly breached: boolean;
  readonly paused: boolean;
  /** True when it leans on a year without a decree. */
  readonly estimate: boolean;
}

const deadlineView = (
  { kind, at, step, pauses, estimate }: Deadline,
  zone: Zone,
  now: Instant,
): DeadlineView => {
  const paused = pauses.some(({ to }) => to === undefined);
  return { kind, at: localIso(zone, at), step, breached: !paused && now > at, paused, estimate };
};

/** The deadlines that run on a complaint, the nearest first. */
export const openDeadlines = (
  { assignments }: Pick<Complaint, 'assignments'>,
  zone: Zone,
  now: Instant,
): DeadlineView[] =>
  assignments
    .flatMap(({ deadlines }) => deadlines.filter(isOpenDeadline))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((deadline) => deadlineView(deadline, zone, now));

/** The assignments of which a reader learns. That an answer waits for its head is for the offices alone. */
export const assignmentsShown = ({ assignments }: Pick<Complaint, 'assignments'>, { role }: Actor) => ({
  assignments:
    role === 'complainant' ? assignments.filter(({ kind }) => kind !== 'approve-answer') : assignments,
});

/** What a step's caller is told. */
export interface StepAnswer {
  readonly number: string;
  readonly stage: Stage;
  readonly sequence: number;
  readonly deadlines: readonly DeadlineView[];
  readonly possible: readonly StepName[];
}

export const stepAnswer = (
  complaint: Complaint,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
  zone: Zone,
  possible: readonly StepName[],
): StepAnswer => ({
  number: complaint.number,
  stage: complaint.stage,
  sequence: complaint.sequence,
  deadlines: openDeadlines(assignmentsShown(complaint, actor), zone, now),
  possible,
});
