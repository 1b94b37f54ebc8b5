import * as z from 'zod/mini';
import { archiveReasons } from '#events/vocabulary.ts';
import { longText } from '../model/text-input.ts';
import { closeByCoordinator } from '../work/close-assignments.ts';
import { step } from './step.ts';

/** The coordinator ends a complaint that no agency is to answer, and says why. A duplicate is merged, not archived. */
export const archive = step({
  name: 'archive',
  input: z.strictObject({ reason: z.enum(archiveReasons), text: longText(4000) }),
  freeText: ['text'],
  decide: (complaint, why) => [
    {
      type: 'complaint-archived.v1',
      data: { ...why, moves: { closed: closeByCoordinator(complaint.assignments, 'withdrawn') } },
    },
  ],
});
