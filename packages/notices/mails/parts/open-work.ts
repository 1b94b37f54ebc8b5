import type { Instant } from '#calendar/zones.ts';
import { isOpenDeadline, openDeadline } from '#complaints/model/assignment.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { type ContentFact, capital, whenText } from './mail-content.ts';
import { due } from './office-mail.ts';
import type { TemplateContext } from './template.ts';

/** A notice applies only while its assignment is open. */
export const assignmentOf = ({ notice, record }: TemplateContext): Assignment =>
  record.complaint.assignments.find(({ id }) => id === notice.about?.assignment)!;

export const deadlinesOf = (context: TemplateContext): ContentFact[] =>
  assignmentOf(context)
    .deadlines.filter(isOpenDeadline)
    .map((deadline) => ({
      label: `Batas ${deadlineName(deadline.kind, 'id')}`,
      value: due(context, deadline),
    }));

/** The next deadline, if the given one was met. */
export function firstDue(context: TemplateContext, kind: DeadlineKind): string {
  const assignment = assignmentOf(context);
  const deadline = openDeadline(assignment, kind) ?? assignment.deadlines.find(isOpenDeadline);
  return deadline ? whenText(context.tenant.zone, deadline, 'id') : '';
}

interface Before {
  readonly assignment: string;
  readonly deadline: DeadlineKind;
  readonly at: Instant;
}

/** The nearest first. */
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

/** '' for none. */
export const dueText = (context: TemplateContext, deadline: Deadline | undefined): string =>
  deadline ? `, ${deadlineName(deadline.kind, 'id')} paling lambat ${due(context, deadline)}` : '';

export const oldDates = (context: TemplateContext, moved: ReturnType<typeof movedDeadlines>): ContentFact[] =>
  moved.map(({ deadline, was }) => ({
    label: `${capital(deadlineName(deadline.kind, 'id'))} sebelumnya`,
    value: due(context, { at: was }),
  }));

export const nextDeadline = (context: TemplateContext): Deadline | undefined =>
  assignmentOf(context).deadlines.find(isOpenDeadline);

/** '' for none. */
export function nextDueText(context: TemplateContext): string {
  const next = nextDeadline(context);
  return next ? `${deadlineName(next.kind, 'id')} paling lambat ${due(context, next)}` : '';
}
