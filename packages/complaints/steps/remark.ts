import * as z from 'zod/mini';
import { longText } from '../model/text-input.ts';
import { type StepDescription, step } from './step.ts';

export const remark = step({
  name: 'remark',
  input: () => z.strictObject({ text: longText(4000) }),
  freeText: ['text'],
  decide: (_, said) => [{ type: 'remark-added.v1', data: said }],
});

export const description: StepDescription = {
  summary: 'An office adds an internal note that neither the complainant nor the public ever sees',
  example: { text: 'Kepala desa sudah ditelepon.' },
};
