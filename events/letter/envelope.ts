import * as z from 'zod/mini';
import { deadlineKind } from '../assignments.ts';
import { actor, instant } from '../envelope.ts';
import { letterForms } from '../vocabulary.ts';

/** What every event of a letter bears around its data: as a complaint's, with the letter where that has its number. */
const letterEnvelope = z.strictObject({
  v: z.literal(1),
  id: z.string(),
  tenant: z.string(),
  letter: z.string(),
  sequence: z.int().check(z.positive()),
  at: instant,
  recordedAt: instant,
  actor,
});

/** The contract of an event of a letter. */
export const letterContract = <Type extends string, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.extend(letterEnvelope, { type: z.literal(type), data });

/** The first written reprimand (teguran tertulis I), or the second. */
export const letterForm = z.enum(letterForms);

/** A step of a ladder that a case reached, which a letter takes. */
const reached = z.strictObject({ form: letterForm, assignment: z.string(), deadline: deadlineKind });

/** A case in a letter: once, with the worst of its deadlines. */
export const letterCase = z.strictObject({
  number: z.string(),
  assignment: z.string(),
  deadline: deadlineKind,
  deadlineAt: instant,
  reached: z.readonly(z.array(reached)),
});

/** The same when the letter was signed, with the working days that it was late then. */
export const signedCase = z.extend(letterCase, { daysLate: z.int().check(z.nonnegative()) });
