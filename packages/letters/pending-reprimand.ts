import type { Instant } from '#calendar/zones.ts';
import { openDeadline } from '#complaints/model/assignment.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { agencyOf } from '#complaints/work/open-assignment.ts';
import type { Deadline } from '#events/assignments.ts';
import type { LadderStepReached } from '#events/complaint/ladder-step-reached.v1.ts';
import type { LetterForm, ReachedLevel } from './letter.ts';

/** A complaint reached a written reprimand that no signed letter has covered yet. */
export interface PendingReprimand extends ReachedLevel {
  readonly number: string;
  readonly agency: string;
  readonly reachedAt: Instant;
  readonly draft?: string;
}

const isReprimand = (form: LadderStepReached['data']['form']): form is LetterForm =>
  form === 'reprimand-1' || form === 'reprimand-2';

/** Undefined for oversight or after a move of agency or deadline. A pause does not excuse an earlier breach. */
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

/** An event delivered again much later must not create a second reprimand. */
const isReprimandedAlready = (
  { reprimands = [] }: Complaint,
  { form, deadline, reachedAt, agency }: PendingReprimand,
): boolean =>
  reprimands.some(
    (one) => one.agency === agency && one.deadline === deadline && one.form >= form && one.at >= reachedAt,
  );

/** A second reprimand requires a signed first one to the same agency. */
export const hasFirstReprimand = ({ reprimands = [] }: Complaint, agency: string): boolean =>
  reprimands.some((one) => one.agency === agency && one.form === 'reprimand-1');
