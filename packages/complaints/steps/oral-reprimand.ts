import * as z from 'zod/mini';
import { longText } from '../model/text-input.ts';
import { agencyOf } from '../work/open-assignment.ts';
import { type StepDescription, step } from './step.ts';

/** Teguran lisan. `at` defaults to now. */
export const oralReprimand = step({
  name: 'oral-reprimand',
  input: () =>
    z.strictObject({
      agency: z.string(),
      to: z.enum(['liaison', 'head']),
      when: z.optional(z.iso.datetime({ offset: true })),
      text: longText(2000),
    }),
  freeText: ['text'],
  decide({ assignments, receivedAt }, { when, ...data }, { now }) {
    if (!assignments.some(({ owner }) => agencyOf(owner) === data.agency))
      return { code: 'not-its-case', field: 'agency' };
    const at = when ? new Date(when).toISOString() : now;
    if (at > now) return { code: 'in-future', field: 'when' };
    if (at < receivedAt) return { code: 'before-receipt', field: 'when' };
    return [{ type: 'oral-reprimand-recorded.v1', at, data }];
  },
});

export const description: StepDescription = {
  summary:
    'The coordinator or supervisor records whom they spoke to about a delay, and when; only offices read it',
  example: {
    agency: 'dishub',
    to: 'liaison',
    when: '2026-12-07T10:00:00+07:00',
    text: 'Diminta memberi tanggapan pertama hari ini juga.',
  },
};
