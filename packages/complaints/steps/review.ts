import * as z from 'zod/mini';
import { longText } from '../model/text-input.ts';
import { closeByComplainant, isReportPending } from '../work/answering.ts';
import { closeAll } from '../work/close-assignments.ts';
import { reopenFor } from './reopen.ts';
import { step } from './step.ts';

/**
 * After a low rating the coordinator looks whether the answer holds: it closes the complaint, unless a report on what was
 * planned is still owed, or opens it again.
 */
export const review = step({
  name: 'review',
  input: z.strictObject({ decision: z.enum(['confirm', 'reopen']), reason: longText(4000) }),
  freeText: ['reason'],
  decide(complaint, { decision, reason }, facts) {
    if (decision === 'reopen') return [reopenFor(complaint, 'review', reason, facts)];
    const { assignments } = complaint;
    const moves = { closed: closeAll(closeByComplainant(assignments), 'done') };
    return [
      { type: 'remark-added.v1', data: { text: reason } },
      isReportPending(assignments)
        ? { type: 'answer-confirmed.v1', data: { moves } }
        : { type: 'complaint-closed.v1', data: { by: 'review', moves } },
    ];
  },
});
