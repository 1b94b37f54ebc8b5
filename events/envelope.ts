import * as z from 'zod/mini';
import { complaintClasses, obstacles, outsideBodies, roles, urgencies } from './vocabulary.ts';

/** ISO 8601 in UTC with milliseconds, so that strings sort by time. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
export const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
export const urgency = z.enum(urgencies);
export const complaintClass = z.enum(complaintClasses);
export const obstacle = z.enum(obstacles);
export const outsideBody = z.enum(outsideBodies);
export const promisedDate = z.strictObject({
  at: instant,
  provisional: z.boolean(),
  estimate: z.boolean(),
  correctedAt: z.optional(instant),
  countedAs: z.exactOptional(z.strictObject({ class: complaintClass, urgency })),
});
/** A reference to a free text; events never contain the text itself. */
export const textRef = z.strictObject({ id: z.string(), hmac: z.string() });

/** The public may see an attachment only if an office published it (domain.md section 3). */
const attachmentRef = z.strictObject({ id: z.string(), public: z.boolean() });
export type AttachmentRef = z.infer<typeof attachmentRef>;

/** Events contain neither names nor contents of attachments. */
export const attachmentRefs = z.array(attachmentRef);

/**
 * Role and office, never a person. `mergedNumber`: the complainant of that merged complaint acted in the common case;
 * without it, the complaint's own complainant. `quiet`: that complaint is secret, so no other complainant learns of it.
 */
export const actor = z.strictObject({
  role: z.enum(roles),
  office: z.optional(z.string()),
  mergedNumber: z.optional(z.string()),
  quiet: z.optional(z.literal(true)),
});

/** Common fields of all events. `id` is complaint number and sequence, by which consumers recognise duplicates. */
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

/** Built when it is first used: all together take longer to build than `submit` takes to load. */
export const contract = <Type extends string, Data extends z.ZodMiniType>(type: Type, data: () => Data) =>
  z.lazy(() => z.extend(envelope, { type: z.literal(type), data: data() }));

/** What the events of a contract bear besides the envelope. */
export const dataOf = <Data extends z.ZodMiniType>(
  of: z.ZodMiniLazy<z.ZodMiniObject<{ readonly data: Data }>>,
): Data => of._zod.innerType.shape.data;

/** The contract of an event that is only recorded: the complaint stays as it was, except for its assignments. */
export const recordContract = <Type extends string, Data extends z.ZodMiniType>(
  type: Type,
  data: () => Data,
) => contract(type, data);
