import * as z from 'zod/mini';
import { type Complaint, sentTo } from '../model/complaint.ts';
import type { Happened } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import type { TextRef } from '../model/words.ts';
import { workOf } from '../work/address.ts';
import { answerTextId } from '../work/answering.ts';
import { closeAll } from '../work/close-assignments.ts';
import { withoutInspection } from '../work/inspection.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { openOutsideFollowUp, outsideOf } from './forward.ts';
import { step } from './step.ts';

/** The complainant says that the answer did not settle it: back to the same lead, as often as the SOP allows. */
export const reopen = step({
  name: 'reopen',
  input: z.strictObject({ reason: longText(4000) }),
  words: ['reason'],
  upon: answerTextId,
  barred: ({ reopenings }, { sop }) =>
    reopenings >= sop.reopenLimit ? { refused: 'reopen-limit-reached' } : undefined,
  decide: (complaint, { reason }, facts) => [reopenFor(complaint, 'complainant', reason, facts)],
});

/**
 * First response and resolve begin anew, whole; the promise to the citizen does not move (domain.md section 3). What a
 * body outside answered goes back to being asked there.
 */
export function reopenFor(
  complaint: Complaint,
  by: 'complainant' | 'review',
  reason: TextRef,
  facts: Facts,
): Happened {
  // Why a report came late is looked into all the same.
  const closed = closeAll(workOf(withoutInspection(complaint.assignments)), 'done');
  if (outsideOf(complaint)) {
    const moves = { closed, opened: [openOutsideFollowUp(complaint, facts)] };
    return { type: 'complaint-reopened.v1', data: { by, reason, to: 'forwarded', moves } };
  }
  const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
  const owner =
    complaint.class === 'oversight' ? 'inspectorate' : (`agency:${sentTo(complaint)[0]}` as const);
  const next = complaint.assignmentsMade + 1;
  const lead = openAssignment(next, 'lead', owner, ['first-response', 'resolve'], inputs, facts);
  return {
    type: 'complaint-reopened.v1',
    data: { by, reason, moves: { closed, opened: [lead] } },
  };
}
