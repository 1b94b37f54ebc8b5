import { addDays } from '#calendar/local-date.ts';
import { instantAt, localDate } from '#calendar/zones.ts';
import type { Assignment } from '#events/assignments.ts';
import { isOpen } from '../model/assignment.ts';
import { type Complaint, type Draft, sentTo } from '../model/complaint.ts';
import type { Happened } from '../model/event.ts';
import type { Facts, FieldRefusal } from '../model/facts.ts';
import { workOf } from './address.ts';
import { closeAll } from './close-assignments.ts';
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
  { kind, obstacle, plannedFor }: Pick<Draft, 'kind' | 'obstacle' | 'plannedFor'>,
  { now, calendar }: Facts,
): FieldRefusal[] {
  const problems: FieldRefusal[] = [];
  const today = localDate(calendar.zone, now);
  if (kind === 'planned' && !plannedFor)
    problems.push({ refused: 'planned-needs-a-date', field: 'plannedFor' });
  if (kind !== 'planned' && plannedFor)
    problems.push({ refused: 'only-planned-has-a-date', field: 'plannedFor' });
  else if (plannedFor && plannedFor <= today)
    problems.push({ refused: 'planned-date-past', field: 'plannedFor' });
  else if (plannedFor && plannedFor > addDays(today, maxDaysAhead))
    problems.push({ refused: 'planned-too-far', field: 'plannedFor' });
  const late = assignments
    .flatMap(({ deadlines }) => deadlines.filter(isOpen))
    .some(({ kind: owed, at }) => (owed === 'resolve' || owed === 'report-planned') && now > at);
  if (late && !obstacle) problems.push({ refused: 'late-answer-names-obstacle', field: 'obstacle' });
  else if (kind === 'planned' && isReportOwed(assignments) && !obstacle)
    problems.push({ refused: 'new-date-names-obstacle', field: 'obstacle' });
  return problems;
}

/** Whether the lead still owes a report on what it planned: then neither rating nor silence closes the complaint. */
export const isReportOwed = (assignments: readonly Assignment[]): boolean =>
  assignments.some(({ kind }) => kind === 'report-planned');

/** What ends with the complainant's word: everything, or its own part and the review of that while a report is owed. */
export const closeByComplainant = (assignments: readonly Assignment[]): readonly Assignment[] =>
  isReportOwed(assignments)
    ? assignments.filter(({ kind }) => kind === 'reply' || kind === 'review-rating')
    : assignments;

/**
 * The answer goes out: whatever was asked of others ends, the complainant may reply, and what is planned is to be
 * reported on from its day on (docs/adr/0018).
 */
export function sendAnswer(complaint: Complaint, answer: Draft, facts: Facts): Happened {
  const { class: ofClass, urgency, assignments, assignmentsMade } = complaint;
  const inputs = { class: ofClass, urgency, start: facts.now };
  const next = assignmentsMade + 1;
  const reply = openAssignment(next, 'reply', 'complainant', ['reply'], inputs, facts);
  const closed = workOf(assignments).flatMap((one) =>
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
  const owner = ofClass === 'oversight' ? 'inspectorate' : (`agency:${sentTo(complaint)[0]}` as const);
  const start = instantAt(facts.calendar.zone, plannedFor, '00:00');
  const inputs = { class: ofClass, urgency, start };
  return openAssignment(n, 'report-planned', owner, ['report-planned'], inputs, facts);
}
