import * as z from 'zod/mini';
import { deadlineKind } from '../assignments.ts';
import { actor, instant } from '../envelope.ts';
import { letterForms } from '../vocabulary.ts';

/** Common fields of all events of a letter: like a complaint's, with the letter's id as the number. */
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

export const letterContract = <Type extends string, Data extends z.ZodMiniType>(
  type: Type,
  data: () => Data,
) => z.lazy(() => z.extend(letterEnvelope, { type: z.literal(type), data: data() }));

/** The first or second written reprimand (teguran tertulis I, II). */
export const letterForm = z.enum(letterForms);

/** An escalation level of a complaint that the letter covers. */
const reached = z.strictObject({ form: letterForm, assignment: z.string(), deadline: deadlineKind });

/** A complaint in a letter: listed once, with its earliest missed deadline. */
export const letterCase = z.strictObject({
  number: z.string(),
  assignment: z.string(),
  deadline: deadlineKind,
  deadlineAt: instant,
  reached: z.readonly(z.array(reached)),
});

/** With the working days by which it was late at signing. */
export const signedCase = z.extend(letterCase, { daysLate: z.int().check(z.nonnegative()) });
