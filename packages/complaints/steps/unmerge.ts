import * as z from 'zod/mini';
import type { Archived } from '../complaint.ts';
import { longText } from '../plain-words.ts';
import { step } from '../step.ts';

/**
 * It was no duplicate: back to the stage that it left, with the assignments and clocks that it had. The time between is
 * no pause: what fell due meanwhile is late.
 */
export const unmerge = step({
  name: 'unmerge',
  input: z.strictObject({ reason: longText(4000) }),
  words: ['reason'],
  partner: (complaint) => ({ number: (complaint as Archived).archived.mergedInto ?? '', mustRead: false }),
  besides: ({ number }) => ({ type: 'duplicate-parted.v1', data: { number } }),
  decide(complaint, { reason }) {
    const { mergedInto, left } = (complaint as Archived).archived;
    return [
      {
        type: 'complaint-unmerged.v1',
        data: { from: mergedInto!, to: left!.stage, reason, moves: { opened: left!.assignments } },
      },
    ];
  },
});
