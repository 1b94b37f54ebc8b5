import type { Instant } from '#calendar/zones.ts';
import { isOpenDeadline, openDeadline } from '#complaints/model/assignment.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { type ContentFact, capital, whenText } from './mail-content.ts';
import { due } from './office-mail.ts';
import type { TemplateContext } from './template.ts';

/** The assignment of a notice, which is open as long as the notice applies. */
export const assignmentOf = ({ notice, record }: TemplateContext): Assignment =>
  record.complaint.assignments.find(({ id }) => id === notice.about?.assignment)!;

export const deadlinesOf = (context: TemplateContext): ContentFact[] =>
  assignmentOf(context)
    .deadlines.filter(isOpenDeadline)
    .map((deadline) => ({
      label: `Batas ${deadlineName(deadline.kind, 'id')}`,
      value: due(context, deadline),
    }));

/** The instant of the given deadline, or of the next one if that was met. */
export function firstDue(context: TemplateContext, kind: DeadlineKind): string {
  const assignment = assignmentOf(context);
  const deadline = openDeadline(assignment, kind) ?? assignment.deadlines.find(isOpenDeadline);
  return deadline ? whenText(context.tenant.zone, deadline, 'id') : '';
}

/** A deadline before an event moved it. */
interface Before {
  readonly assignment: string;
  readonly deadline: DeadlineKind;
  readonly at: Instant;
}

/** Open deadlines that the event moved, the nearest first. */
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

/** The deadline as part of a subject; '' for none. */
export const dueText = (context: TemplateContext, deadline: Deadline | undefined): string =>
  deadline ? `, ${deadlineName(deadline.kind, 'id')} paling lambat ${due(context, deadline)}` : '';

/** The former dates of moved deadlines. */
export const oldDates = (context: TemplateContext, moved: ReturnType<typeof movedDeadlines>): ContentFact[] =>
  moved.map(({ deadline, was }) => ({
    label: `${capital(deadlineName(deadline.kind, 'id'))} sebelumnya`,
    value: due(context, { at: was }),
  }));

/** The next open deadline of the assignment. */
export const nextDeadline = (context: TemplateContext): Deadline | undefined =>
  assignmentOf(context).deadlines.find(isOpenDeadline);

/** The next open deadline as text; '' for none. */
export function nextDueText(context: TemplateContext): string {
  const next = nextDeadline(context);
  return next ? `${deadlineName(next.kind, 'id')} paling lambat ${due(context, next)}` : '';
}
