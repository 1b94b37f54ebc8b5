import { addDays } from '#calendar/local-date.ts';
import { instantAt, localDate } from '#calendar/zones.ts';
import type { Assignment } from '#events/assignments.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import { type AnswerDraft, agenciesOf, type Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts, FieldRefusal } from '../model/facts.ts';
import { closeAll } from './close-assignments.ts';
import { exceptContactTask } from './contact-task.ts';
import { openAssignment } from './open-assignment.ts';

/** Regencies plan at most five years ahead. */
const maxDaysAhead = 5 * 366;

export const draftTextId = (complaint: Complaint): string | undefined =>
  'draft' in complaint ? complaint.draft?.public.id : undefined;
export const answerTextId = (complaint: Complaint): string | undefined =>
  'answer' in complaint ? complaint.answer.public.id : undefined;

/** Checks an answer when it is drafted and again when it is sent. */
export function answerErrors(
  { assignments }: Complaint,
  { kind, obstacle, plannedFor }: Pick<AnswerDraft, 'kind' | 'obstacle' | 'plannedFor'>,
  { now, calendar }: Facts,
): FieldRefusal[] {
  const problems: FieldRefusal[] = [];
  const today = localDate(calendar.zone, now);
  if (kind === 'planned' && !plannedFor) problems.push({ code: 'planned-needs-a-date', field: 'plannedFor' });
  if (kind !== 'planned' && plannedFor)
    problems.push({ code: 'only-planned-has-a-date', field: 'plannedFor' });
  else if (plannedFor && plannedFor <= today)
    problems.push({ code: 'planned-date-past', field: 'plannedFor' });
  else if (plannedFor && plannedFor > addDays(today, maxDaysAhead))
    problems.push({ code: 'planned-too-far', field: 'plannedFor' });
  const late = assignments
    .flatMap(({ deadlines }) => deadlines.filter(isOpenDeadline))
    .some(({ kind: owed, at }) => (owed === 'resolve' || owed === 'report-planned') && now > at);
  if (late && !obstacle) problems.push({ code: 'late-answer-names-obstacle', field: 'obstacle' });
  else if (kind === 'planned' && isReportPending(assignments) && !obstacle)
    problems.push({ code: 'new-date-names-obstacle', field: 'obstacle' });
  return problems;
}

/** While the lead owes a report on planned work, neither a rating nor silence closes the complaint. */
export const isReportPending = (assignments: readonly Assignment[]): boolean =>
  assignments.some(({ kind }) => kind === 'report-planned');

/** While the coordinator reviews a low rating, the silence of the other complainants closes nothing. */
export const isReviewPending = (assignments: readonly Assignment[]): boolean =>
  assignments.some(({ kind }) => kind === 'review-rating');

/** While a report is owed, closes only the reply period and its review. */
export const closeByComplainant = (assignments: readonly Assignment[]): readonly Assignment[] =>
  isReportPending(assignments)
    ? assignments.filter(({ kind }) => kind === 'reply' || kind === 'review-rating')
    : assignments;

/** A planned answer opens a report that falls due after its planned day (docs/adr/0018). */
export function sendAnswer(complaint: Complaint, answer: AnswerDraft, facts: Facts): NewEvent {
  const { class: ofClass, urgency, assignments, assignmentsMade } = complaint;
  const inputs = { class: ofClass, urgency, start: facts.now };
  const next = assignmentsMade + 1;
  const reply = openAssignment(
    { n: next, kind: 'reply', owner: 'complainant', deadlines: ['reply'], ...inputs },
    facts,
  );
  const closed = exceptContactTask(assignments).flatMap((one) =>
    closeAll([one], answeringKinds.includes(one.kind) ? 'done' : 'superseded'),
  );
  const opened = answer.plannedFor
    ? [reply, openReport(complaint, next + 1, answer.plannedFor, facts)]
    : [reply];
  return { type: 'complaint-answered.v1', data: { ...answer, moves: { closed, opened } } };
}

const answeringKinds: readonly string[] = ['lead', 'report-planned', 'approve-answer'];

function openReport(complaint: Complaint, n: number, plannedFor: string, facts: Facts): Assignment {
  const { class: ofClass, urgency } = complaint;
  const owner = ofClass === 'oversight' ? 'inspectorate' : (`agency:${agenciesOf(complaint)[0]}` as const);
  const start = instantAt(facts.calendar.zone, plannedFor, '00:00');
  const inputs = { class: ofClass, urgency, start };
  return openAssignment(
    { n, kind: 'report-planned', owner, deadlines: ['report-planned'], ...inputs },
    facts,
  );
}
