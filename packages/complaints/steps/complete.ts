import * as z from 'zod/mini';
import { completeAfterLapse, completeLate, completionExpired } from '../fold/late-completion.ts';
import { attachmentErrors, attachmentFields, attachments } from '../model/attachment-refs.ts';
import type { NeedsCompletion } from '../model/complaint.ts';
import { toRefusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { closeAll } from '../work/close-assignments.ts';
import { promiseAfterPause, resumeAll } from '../work/pausing.ts';
import { type StepDescription, step } from './step.ts';

export const complete = step({
  name: 'complete',
  input: () => z.strictObject({ text: z.optional(longText(4000)), attachments }),
  freeText: ['text'],
  precondition: completionExpired,
  decide(complaint, { text, attachments: named }, facts) {
    // An empty completion would restart the office's clock without the information that it asked for.
    if (!text && !named?.length) return { code: 'completes-nothing', field: 'text' };
    const refusal = toRefusal(attachmentErrors(named, facts));
    if (refusal) return refusal;
    const given = { ...(text ? { text } : {}), ...attachmentFields(named) };
    if (complaint.stage === 'archived') return [completeLate(complaint, given, facts)];
    if (complaint.stage === 'received') return [completeAfterLapse(complaint, given, facts)];
    const { completionRequest, assignments } = complaint as NeedsCompletion;
    const own = assignments.filter(({ kind }) => kind === 'complete');
    return [
      {
        type: 'complaint-completed.v1',
        data: {
          ...given,
          to: completionRequest.from,
          promised: promiseAfterPause(complaint, facts.now, facts),
          moves: { closed: closeAll(own, 'done'), changed: resumeAll(complaint, facts.now, facts) },
        },
      },
    ];
  },
});

export const description: StepDescription = {
  summary:
    'The complainant, or that of a merged report, completes the report with text, files or both; the clocks continue with their remaining time',
  example: { text: 'Tumpukannya di sebelah timur Pasar Bayat, sejak dua minggu lalu.' },
};
