import * as z from 'zod/mini';
import { line, longText } from '#complaints/model/text-input.ts';
import type { LetterStep } from '#letters/letter-steps.ts';

/** What each step on a letter needs. `add-file` takes the file itself; what is kept of it is found here. */
export const letterInputs = {
  'add-file': z.strictObject({ sha256: z.string(), bytes: z.int() }),
  /** Number and day stand on a letter that was signed on paper; where the register is ours they are given by it. */
  sign: z.strictObject({ number: z.optional(line(60)), date: z.optional(z.iso.date()) }),
  withdraw: z.strictObject({ reason: longText(2000) }),
  acknowledge: z.strictObject({}),
} as const satisfies Record<LetterStep, z.ZodMiniType>;

export type LetterInput<Step extends LetterStep> = z.infer<(typeof letterInputs)[Step]>;
