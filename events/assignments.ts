import * as z from 'zod/mini';
import { instant } from './envelope.ts';
import { assignmentKinds, assignmentOutcomes, deadlineKinds, periodUnits } from './vocabulary.ts';

export const deadlineKind = z.enum(deadlineKinds);

export const period = z.strictObject({
  count: z.int().check(z.positive()),
  unit: z.enum(periodUnits),
});
export type Period = z.infer<typeof period>;

const pause = z.strictObject({
  from: instant,
  /** Missing while the pause lasts. */
  to: z.exactOptional(instant),
  /** What was left when it began: working or calendar days; minutes with their fraction for a clock of hours. */
  left: z.number(),
});
export type Pause = z.infer<typeof pause>;

const deadline = z.strictObject({
  kind: deadlineKind,
  start: instant,
  period,
  /** When it falls; while paused, when it would have fallen. */
  at: instant,
  /** The SOP counts to the end of the calendar day, not of the office day. */
  endsAt: z.exactOptional(z.literal('end-of-day')),
  pauses: z.readonly(z.array(pause)),
  /** Version of the SOP that the period comes from. */
  sop: z.int(),
  /** Version of the calendar that it was counted by. */
  calendar: z.string(),
  /** Counted over days that no decree has settled. */
  estimate: z.boolean(),
  /** Last step of the ladder that was reached. */
  step: z.nullable(z.int()),
  breachedAt: z.exactOptional(instant),
  metAt: z.exactOptional(instant),
});
export type Deadline = z.infer<typeof deadline>;

/** Who must act: an office, an agency by its id, or the person who complained. */
export const owner = z.union([
  z.enum(['coordinator', 'inspectorate', 'complainant']),
  z.templateLiteral(['agency:', z.string()]),
  z.templateLiteral(['head:', z.string()]),
  // A unit of an agency: `unit:dpupr/uptd-jalan-timur`.
  z.templateLiteral(['unit:', z.string(), '/', z.string()]),
]);
export type Owner = z.infer<typeof owner>;

const assignment = z.strictObject({
  /** `<kind>-<n>`, n counting all assignments the complaint ever had. */
  id: z.string(),
  kind: z.enum(assignmentKinds),
  owner,
  openedAt: instant,
  deadlines: z.readonly(z.array(deadline)),
  /** Place in the owner's queue given by the head of agency; lower is sooner. */
  rank: z.exactOptional(z.int()),
});
/** Who must do what by when on one complaint. A closed assignment leaves the complaint's state for its history. */
export type Assignment = Readonly<z.infer<typeof assignment>>;

const outcome = z.enum(assignmentOutcomes);
export type Outcome = z.infer<typeof outcome>;

/** What an event does to the assignments of its complaint. */
export const assignmentMoves = z.strictObject({
  opened: z.optional(z.readonly(z.array(assignment))),
  closed: z.optional(z.readonly(z.array(z.strictObject({ id: z.string(), outcome })))),
  /** Assignments whose clocks or place in the queue became others: as they are from now on. */
  changed: z.optional(z.readonly(z.array(assignment))),
  met: z.optional(z.readonly(z.array(z.strictObject({ id: z.string(), deadline: deadlineKind })))),
});
export type AssignmentChanges = Readonly<z.infer<typeof assignmentMoves>>;
