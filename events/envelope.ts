import * as z from 'zod/mini';
import { complaintClasses, obstacles, outsideBodies, roles, urgencies } from './vocabulary.ts';

/** ISO 8601 in UTC with milliseconds, so that strings sort as instants do. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
export const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
export const urgency = z.enum(urgencies);
export const complaintClass = z.enum(complaintClasses);
export const obstacle = z.enum(obstacles);
export const outsideBody = z.enum(outsideBodies);
/** When the citizen is promised an end. */
export const promisedDate = z.strictObject({
  at: instant,
  provisional: z.boolean(),
  estimate: z.boolean(),
  correctedAt: z.optional(instant),
  countedAs: z.exactOptional(z.strictObject({ class: complaintClass, urgency })),
});
/** Reference to words that people wrote; the words themselves are in no event. */
export const textRef = z.strictObject({ id: z.string(), hmac: z.string() });

/** A file of the case as an entry names it; the public may see it only where an office ticked it (domain.md section 3). */
const attachmentRef = z.strictObject({ id: z.string(), public: z.boolean() });
export type AttachmentRef = z.infer<typeof attachmentRef>;

/** Files of the case that an entry names; what they are called and hold is in no event. */
export const attachmentRefs = z.array(attachmentRef);

/** Who did it: role and office, never a person. */
export const actor = z.strictObject({ role: z.enum(roles), office: z.optional(z.string()) });

/** What every event bears around its data. `id` is complaint number and sequence: consumers are idempotent by it. */
const envelope = z.strictObject({
  v: z.literal(1),
  id: z.string(),
  tenant: z.string(),
  number: z.string(),
  sequence: z.int().check(z.positive()),
  at: instant,
  recordedAt: instant,
  urgency,
  actor,
});

/** An event's contract: the envelope, its literal type with version, and its data. */
export const contract = <Type extends string, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.extend(envelope, { type: z.literal(type), data });
