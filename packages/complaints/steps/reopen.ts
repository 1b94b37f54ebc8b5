import * as z from 'zod/mini';
import { agenciesOf, type Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import type { TextRef } from '../model/text-ref.ts';
import { answerTextId } from '../work/answering.ts';
import { closeAll } from '../work/close-assignments.ts';
import { exceptContactTask } from '../work/contact-task.ts';
import { withoutInspection } from '../work/inspection.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { openOutsideFollowUp, outsideOf } from './forward.ts';
import { type StepDescription, step } from './step.ts';

export const reopen = step({
  name: 'reopen',
  input: () => z.strictObject({ reason: longText(4000) }),
  freeText: ['reason'],
  concurrencyToken: answerTextId,
  precondition: ({ reopenings }, { sop }) =>
    reopenings >= sop.reopenLimit ? { code: 'reopen-limit-reached' } : undefined,
  decide: (complaint, { reason }, facts) => [reopenFor(complaint, 'complainant', reason, facts)],
});

/** First response and resolve start again in full; the promise stays (domain.md section 3). */
export function reopenFor(
  complaint: Complaint,
  by: 'complainant' | 'review',
  reason: TextRef,
  facts: Facts,
): NewEvent {
  // The inspection continues: it looks into why the work was late.
  const closed = closeAll(exceptContactTask(withoutInspection(complaint.assignments)), 'done');
  if (outsideOf(complaint)) {
    const moves = { closed, opened: [openOutsideFollowUp(complaint, facts)] };
    return { type: 'complaint-reopened.v1', data: { by, reason, to: 'forwarded', moves } };
  }
  const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
  const owner =
    complaint.class === 'oversight' ? 'inspectorate' : (`agency:${agenciesOf(complaint)[0]}` as const);
  const next = complaint.assignmentsMade + 1;
  const lead = openAssignment(
    { n: next, kind: 'lead', owner, deadlines: ['first-response', 'resolve'], ...inputs },
    facts,
  );
  return {
    type: 'complaint-reopened.v1',
    data: { by, reason, moves: { closed, opened: [lead] } },
  };
}

export const description: StepDescription = {
  summary:
    'The complainant, or that of a merged report, says why the answer did not solve the problem; the complaint returns to the same lead agency, a limited number of times',
  example: { reason: 'Sampah hanya diangkut sekali, sekarang menumpuk lagi.' },
};
