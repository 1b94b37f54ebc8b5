import * as z from 'zod/mini';
import { completedLate, wayBackOver } from '../fold/way-back.ts';
import { attached, attachments, unfitAttachments } from '../model/attaching.ts';
import type { NeedsCompletion } from '../model/complaint.ts';
import { refusalOf } from '../model/facts.ts';
import { longText } from '../model/plain-words.ts';
import { closing } from '../work/ending.ts';
import { promisedAfterPause, resumedAt } from '../work/pausing.ts';
import { step } from './step.ts';

/** The complainant completes the file: it goes back to where it was, and the clocks run on with what they had left. */
export const complete = step({
  name: 'complete',
  input: z.strictObject({ text: z.optional(longText(4000)), attachments }),
  words: ['text'],
  barred: wayBackOver,
  decide(complaint, { text, attachments: named }, facts) {
    // Else whoever has nothing to add would let the office's clock run on without what it asked for.
    if (!text && !named?.length) return { refused: 'completes-nothing', field: 'text' };
    const refusal = refusalOf(unfitAttachments(named, facts));
    if (refusal) return refusal;
    const given = { ...(text ? { text } : {}), ...attached(named) };
    if (complaint.stage === 'archived') return [completedLate(complaint, given, facts)];
    const { asked, assignments } = complaint as NeedsCompletion;
    const own = assignments.filter(({ kind }) => kind === 'complete');
    return [
      {
        type: 'complaint-completed.v1',
        data: {
          ...given,
          to: asked.from,
          promised: promisedAfterPause(complaint, facts.now, facts),
          moves: { closed: closing(own, 'done'), changed: resumedAt(complaint, facts.now, facts) },
        },
      },
    ];
  },
});
