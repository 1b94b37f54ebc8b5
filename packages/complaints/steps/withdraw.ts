import * as z from 'zod/mini';
import { closing } from '../ending.ts';
import { step } from '../step.ts';

/** The complainant takes the complaint back. One with an oversight element goes on: it is the public's matter. */
export const withdraw = step({
  name: 'withdraw',
  input: z.strictObject({}),
  words: [],
  decide: (complaint) =>
    complaint.class === 'oversight'
      ? { refused: 'oversight-goes-on' }
      : [
          {
            type: 'complaint-archived.v1',
            data: { reason: 'withdrawn', moves: { closed: closing(complaint.assignments, 'withdrawn') } },
          },
        ],
});
