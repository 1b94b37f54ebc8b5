import * as z from 'zod/mini';
import { line, longText } from '#complaints/model/text-input.ts';
import type { LetterStep } from '#letters/letter-steps.ts';

/** Inputs of the steps on letters. `add-file` takes the file itself and finds its stored name here. */
export const letterInputs = {
  'add-file': z.strictObject({ sha256: z.string(), bytes: z.int() }),
  /** Required for a letter signed on paper; our own register provides them otherwise. */
  sign: z.strictObject({ number: z.optional(line(60)), date: z.optional(z.iso.date()) }),
  withdraw: z.strictObject({ reason: longText(2000) }),
  acknowledge: z.strictObject({}),
} as const satisfies Record<LetterStep, z.ZodMiniType>;

export type LetterInput<Step extends LetterStep> = z.infer<(typeof letterInputs)[Step]>;
