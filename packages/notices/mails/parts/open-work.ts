import type { Instant } from '#calendar/zones.ts';
import { isOpenDeadline, openDeadline } from '#complaints/model/assignment.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { type ContentFact, capital, whenText } from './mail-content.ts';
import { due } from './office-mail.ts';
import type { TemplateContext } from './template.ts';

/** The assignment that a notice is about; still open, or nobody would be told. */
export const assignmentOf = ({ notice, record }: TemplateContext): Assignment =>
  record.complaint.assignments.find(({ id }) => id === notice.about?.assignment)!;

export const deadlinesOf = (context: TemplateContext): ContentFact[] =>
  assignmentOf(context)
    .deadlines.filter(isOpenDeadline)
    .map((deadline) => ({
      label: `Batas ${deadlineName(deadline.kind, 'id')}`,
      value: due(context, deadline),
    }));

/** When the first thing is due; a deadline met meanwhile gives way to the next. */
export function firstDue(context: TemplateContext, kind: DeadlineKind): string {
  const assignment = assignmentOf(context);
  const deadline = openDeadline(assignment, kind) ?? assignment.deadlines.find(isOpenDeadline);
  return deadline ? whenText(context.tenant.zone, deadline, 'id') : '';
}

/** What an event says of a deadline before it. */
interface Before {
  readonly assignment: string;
  readonly deadline: DeadlineKind;
  readonly at: Instant;
}

/** The open deadlines of the assignment that fall at another instant than before, the nearest first. */
export function movedDeadlines(
  context: TemplateContext,
  before: readonly Before[],
): { readonly deadline: Deadline; readonly was: Instant }[] {
  const { id, deadlines } = assignmentOf(context);
  return deadlines
    .filter(isOpenDeadline)
    .flatMap((deadline) => {
      const was = before.find((one) => one.assignment === id && one.deadline === deadline.kind);
      return was && was.at !== deadline.at ? [{ deadline, was: was.at }] : [];
    })
    .sort((a, b) => a.deadline.at.localeCompare(b.deadline.at));
}

/** What is due when, for a subject; '' where nothing is. */
export const dueText = (context: TemplateContext, deadline: Deadline | undefined): string =>
  deadline ? `, ${deadlineName(deadline.kind, 'id')} paling lambat ${due(context, deadline)}` : '';

/** When deadlines fell before, to stand beside when they fall now. */
export const oldDates = (context: TemplateContext, moved: ReturnType<typeof movedDeadlines>): ContentFact[] =>
  moved.map(({ deadline, was }) => ({
    label: `${capital(deadlineName(deadline.kind, 'id'))} sebelumnya`,
    value: due(context, { at: was }),
  }));

/** The next deadline that an assignment still has to meet. */
export const nextDeadline = (context: TemplateContext): Deadline | undefined =>
  assignmentOf(context).deadlines.find(isOpenDeadline);

/** What is due next and when; '' where nothing is. */
export function nextDueText(context: TemplateContext): string {
  const next = nextDeadline(context);
  return next ? `${deadlineName(next.kind, 'id')} paling lambat ${due(context, next)}` : '';
}
