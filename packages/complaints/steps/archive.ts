import * as z from 'zod/mini';
import { archiveReasons } from '#events/vocabulary.ts';
import { longText } from '../model/text-input.ts';
import { closeByCoordinator } from '../work/close-assignments.ts';
import { type StepDescription, step } from './step.ts';

/** Duplicates are merged instead. */
export const archive = step({
  name: 'archive',
  input: () => z.strictObject({ reason: z.enum(archiveReasons), text: longText(4000) }),
  freeText: ['text'],
  decide: (complaint, why) => [
    {
      type: 'complaint-archived.v1',
      data: { ...why, moves: { closed: closeByCoordinator(complaint.assignments, 'withdrawn') } },
    },
  ],
});

export const description: StepDescription = {
  summary: 'The coordinator ends a complaint that no agency has to answer; the complainant reads the reason',
  example: {
    reason: 'private-dispute',
    text: 'Batas tanah antara dua tetangga diselesaikan melalui musyawarah desa atau pengadilan.',
  },
};
