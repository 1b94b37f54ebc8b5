import * as z from 'zod/mini';
import { deadlineKind } from '#events/assignments.ts';
import { instant } from '#events/envelope.ts';
import { letterForm } from '#events/letter/envelope.ts';
import { step } from './step.ts';

/** Once per letter. A signing time ahead of the local clock counts as now. */
export const reprimand = step({
  name: 'reprimand',
  input: () =>
    z.strictObject({
      letter: z.string(),
      letterNumber: z.string(),
      form: letterForm,
      agency: z.string(),
      deadline: deadlineKind,
      deadlineAt: instant,
      signedAt: instant,
    }),
  freeText: [],
  decide: ({ reprimands = [] }, { signedAt, ...data }, { now }) =>
    reprimands.some(({ letter }) => letter === data.letter)
      ? []
      : [{ type: 'reprimand-sent.v1', at: [signedAt, now].sort()[0]!, data }],
});
