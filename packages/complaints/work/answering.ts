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

/** Five years, as far ahead as a regency plans. */
const maxDaysAhead = 5 * 366;

/** The words of the draft that waits for approval, and of the answer that was sent: which of them it is. */
export const draftTextId = (complaint: Complaint): string | undefined =>
  'draft' in complaint ? complaint.draft?.public.id : undefined;
export const answerTextId = (complaint: Complaint): string | undefined =>
  'answer' in complaint ? complaint.answer.public.id : undefined;

/** What of an answer cannot stand at this moment: it is asked when the answer is written, and when it goes out. */
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

/** Whether the lead still owes a report on what it planned: then neither rating nor silence closes the complaint. */
export const isReportPending = (assignments: readonly Assignment[]): boolean =>
  assignments.some(({ kind }) => kind === 'report-planned');

/** What ends with the complainant's word: everything, or its own part and the review of that while a report is owed. */
export const closeByComplainant = (assignments: readonly Assignment[]): readonly Assignment[] =>
  isReportPending(assignments)
    ? assignments.filter(({ kind }) => kind === 'reply' || kind === 'review-rating')
    : assignments;

/**
 * The answer goes out: whatever was asked of others ends, the complainant may reply, and what is planned is to be
 * reported on from its day on (docs/adr/0018).
 */
export function sendAnswer(complaint: Complaint, answer: AnswerDraft, facts: Facts): NewEvent {
  const { class: ofClass, urgency, assignments, assignmentsMade } = complaint;
  const inputs = { class: ofClass, urgency, start: facts.now };
  const next = assignmentsMade + 1;
  const reply = openAssignment(next, 'reply', 'complainant', ['reply'], inputs, facts);
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
  return openAssignment(n, 'report-planned', owner, ['report-planned'], inputs, facts);
}
