import type { Instant } from '#calendar/zones.ts';
import { openDeadline } from '#complaints/model/assignment.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { agencyOf } from '#complaints/work/open-assignment.ts';
import type { Deadline } from '#events/assignments.ts';
import type { LadderStepReached } from '#events/complaint/ladder-step-reached.v1.ts';
import type { LetterForm, ReachedLevel } from './letter.ts';

/** A case reached a written reprimand and no signed letter has named it for that yet. */
export interface PendingReprimand extends ReachedLevel {
  readonly number: string;
  readonly agency: string;
  readonly reachedAt: Instant;
  /** The draft that holds it. */
  readonly draft?: string;
}

const isReprimand = (form: LadderStepReached['data']['form']): form is LetterForm =>
  form === 'reprimand-1' || form === 'reprimand-2';

/**
 * What a case is still late with by a mark; undefined when it moved on. A case with an oversight element never stands in
 * a letter to an agency; neither does one that another agency has now, nor one whose deadline a decree or a correction
 * moved into the future. No pause takes a deadline that is past away.
 */
export function deadlineStillLate(
  complaint: Complaint,
  { assignment: id, deadline: kind, agency }: Pick<PendingReprimand, 'assignment' | 'deadline' | 'agency'>,
  now: Instant,
): Deadline | undefined {
  const assignment = complaint.assignments.find((one) => one.id === id);
  const deadline = assignment && openDeadline(assignment, kind);
  if (!deadline || complaint.class === 'oversight') return undefined;
  return agencyOf(assignment.owner) === agency && deadline.at <= now ? deadline : undefined;
}

/** The mark that an event sets; undefined when it is no reprimand of an agency, or no longer owed. */
export function pendingReprimandOf(
  event: LadderStepReached,
  complaint: Complaint,
  now: Instant,
): PendingReprimand | undefined {
  const { form, assignment: id, deadline } = event.data;
  const owner = complaint.assignments.find((one) => one.id === id)?.owner;
  const agency = owner && agencyOf(owner);
  if (!isReprimand(form) || !agency) return undefined;
  const mark = { form, assignment: id, deadline, number: event.number, agency, reachedAt: event.at };
  return deadlineStillLate(complaint, mark, now) && !isReprimandedAlready(complaint, mark) ? mark : undefined;
}

/** A letter has named the case for this step: an event that comes again long after sets no second mark. */
const isReprimandedAlready = (
  { reprimands = [] }: Complaint,
  { form, deadline, reachedAt, agency }: PendingReprimand,
): boolean =>
  reprimands.some(
    (one) => one.agency === agency && one.deadline === deadline && one.form >= form && one.at >= reachedAt,
  );

/** Whether a signed first reprimand to this agency has named the case: without it there is no second. */
export const hasFirstReprimand = ({ reprimands = [] }: Complaint, agency: string): boolean =>
  reprimands.some((one) => one.agency === agency && one.form === 'reprimand-1');
