import * as z from 'zod/mini';
import { type StepDescription, step } from './step.ts';

/** Records of administrative acts may have to be kept, so an office decides. A repeated request changes nothing. */
export const askErasure = step({
  name: 'ask-erasure',
  input: () => z.strictObject({}),
  freeText: [],
  precondition: ({ erasureAsked }) => (erasureAsked ? { code: 'erasure-asked-already' } : undefined),
  decide: () => [{ type: 'erasure-asked.v1', data: {} }],
});

export const description: StepDescription = {
  summary:
    'After the case has ended, the complainant asks to erase text and identity; an office decides (UU 27/2022)',
  example: {},
};
