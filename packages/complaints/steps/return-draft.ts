import * as z from 'zod/mini';
import { longText } from '../model/text-input.ts';
import { draftTextId } from '../work/answering.ts';
import { closeApprovals } from '../work/close-assignments.ts';
import { type StepDescription, step } from './step.ts';

export const returnDraft = step({
  name: 'return-draft',
  input: () => z.strictObject({ reason: longText(4000) }),
  freeText: ['reason'],
  concurrencyToken: draftTextId,
  decide: ({ assignments }, { reason }) => [
    { type: 'draft-returned.v1', data: { reason, moves: { closed: closeApprovals(assignments, 'done') } } },
  ],
});

export const description: StepDescription = {
  summary: 'The head of the agency returns a drafted answer to be rewritten',
  example: { reason: 'Sebutkan kapan ruang tunggunya dibuka lagi.' },
};
