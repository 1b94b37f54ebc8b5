import { openDeadline } from '#complaints/model/assignment.ts';
import type { Owner } from '#events/assignments.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { ownerName } from '#wording/office-names.ts';
import { officeOfOwner } from '../../plan/recipients.ts';
import type { ContentFact, MailContent } from './mail-content.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, due, type OfficeMailInput, officeMail } from './office-mail.ts';
import type { CaseContext, TemplateContext } from './template.ts';

export function ladderDeadline(context: CaseContext) {
  const { notice, record, tenant } = context;
  const { assignment: id, deadline: kind } = notice.about!;
  const assignment = record.complaint.assignments.find((one) => one.id === id)!;
  const deadline = openDeadline(assignment, kind!)!;
  return {
    deadline,
    name: deadlineName(kind!, 'id'),
    at: due(context, deadline),
    owes: ownerName(assignment.owner, tenant, 'id'),
    by: actingOffice(context, assignment.owner),
    next: nextStep[kind!],
  };
}

/** Undefined when the recipient itself must act. */
function actingOffice({ notice, tenant }: CaseContext, owner: Owner): string | undefined {
  const acting = officeOfOwner(owner, tenant)?.office;
  if (!acting || acting.id === notice.recipient) return undefined;
  const recipient = tenant.offices.find(({ id }) => id === notice.recipient);
  // A head knows its own agency, so the office's title says more.
  const isOwn = recipient?.agency !== null && recipient?.agency === acting.agency;
  return isOwn ? inLanguage(acting.title, 'id') : ownerName(owner, tenant, 'id');
}

export function ladderMail(
  context: TemplateContext,
  said: Pick<OfficeMailInput, 'opening' | 'next' | 'toKnow'>,
): MailContent {
  const { name, at, owes } = ladderDeadline(context);
  const deadlines: ContentFact[] = [{ label: `Batas ${name}`, value: at }];
  return officeMail(context, {
    details: [caseDetails(context)[0]!, { label: 'Penanggung jawab', value: owes }],
    deadlines,
    ...said,
  });
}
