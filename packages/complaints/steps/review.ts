import * as z from 'zod/mini';
import { longText } from '../model/text-input.ts';
import { closeByComplainant, isReportPending } from '../work/answering.ts';
import { closeAll } from '../work/close-assignments.ts';
import { reopenFor } from './reopen.ts';
import { type StepDescription, step } from './step.ts';

/** Closing waits for a report on planned work (docs/adr/0018) and for the other complainants (docs/adr/0052). */
export const review = step({
  name: 'review',
  input: () => z.strictObject({ decision: z.enum(['confirm', 'reopen']), reason: longText(4000) }),
  freeText: ['reason'],
  decide(complaint, { decision, reason }, facts) {
    if (decision === 'reopen') return [reopenFor(complaint, 'review', reason, facts)];
    const { assignments } = complaint;
    const othersMayRate = assignments.some(({ kind }) => kind === 'reply');
    const ended = othersMayRate
      ? assignments.filter(({ kind }) => kind === 'review-rating')
      : closeByComplainant(assignments);
    const moves = { closed: closeAll(ended, 'done') };
    return [
      { type: 'remark-added.v1', data: { text: reason } },
      othersMayRate || isReportPending(assignments)
        ? {
            type: 'answer-confirmed.v1',
            data: { ...(othersMayRate ? { awaits: 'complainants' as const } : {}), moves },
          }
        : { type: 'complaint-closed.v1', data: { by: 'review', moves } },
    ];
  },
});

export const description: StepDescription = {
  summary:
    'The coordinator confirms an answer that was rated low, which closes the complaint, or reopens the complaint; only offices read the reason',
  example: { decision: 'confirm', reason: 'Sampah sudah diangkut sesuai jadwal.' },
};
