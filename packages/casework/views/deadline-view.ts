import { type Instant, localIso, type Zone } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import { isOpenDeadline } from '#complaints/model/assignment.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { Deadline } from '#events/assignments.ts';
import type { DeadlineKind, StageConfig } from '#events/vocabulary.ts';

/** Date and hour in the tenant's zone, never only a number of days. */
export interface DeadlineView {
  readonly kind: DeadlineKind;
  readonly at: string;
  /** The escalation level reached, null before any. */
  readonly step: number | null;
  readonly breached: boolean;
  readonly paused: boolean;
  /** True if it depends on a year without a holiday decree. */
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

export const openDeadlines = (
  { assignments }: Pick<Complaint, 'assignments'>,
  zone: Zone,
  now: Instant,
): DeadlineView[] =>
  assignments
    .flatMap(({ deadlines }) => deadlines.filter(isOpenDeadline))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((deadline) => deadlineView(deadline, zone, now));

/**
 * Only offices see that an answer awaits its head's approval. A merged complainant sees only what the complainants of
 * the common case can do.
 */
export const assignmentsShown = (
  { assignments }: Pick<Complaint, 'assignments'>,
  { role, mergedNumber }: Actor,
) => ({
  assignments: mergedNumber
    ? assignments.filter(({ owner }) => owner === 'complainant')
    : role === 'complainant'
      ? assignments.filter(({ kind }) => kind !== 'approve-answer')
      : assignments,
});

export interface StepAnswer {
  readonly number: string;
  readonly stage: StageConfig;
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

/** The answer to a merged complainant, under the own number; of a secret common case without its state. */
export const answerToMerged = (answer: StepAnswer, common: Complaint, merged: Complaint): StepAnswer => ({
  ...answer,
  number: merged.number,
  ...(common.secret ? { stage: merged.stage, sequence: merged.sequence } : {}),
});
