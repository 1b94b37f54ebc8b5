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
  /** Absent while the pause is open. */
  to: z.exactOptional(instant),
  /** Remaining time when the pause began: working or calendar days, or minutes with a fraction for periods in hours. */
  left: z.number(),
});
export type Pause = z.infer<typeof pause>;

export const deadline = z.strictObject({
  kind: deadlineKind,
  start: instant,
  period,
  /** While paused, the deadline as if there were no pause. */
  at: instant,
  /** The SOP counts to 23:59 of the last day instead of the close of the office. */
  endsAt: z.exactOptional(z.literal('end-of-day')),
  pauses: z.readonly(z.array(pause)),
  /** Version of the SOP with the period. */
  sop: z.int(),
  /** Version of the calendar it was computed with. */
  calendar: z.string(),
  /** Relies on days that no decree has settled. */
  estimate: z.boolean(),
  /** The last escalation level reached. */
  step: z.nullable(z.int()),
  breachedAt: z.exactOptional(instant),
  metAt: z.exactOptional(instant),
});
export type Deadline = z.infer<typeof deadline>;

/** Who must act: an office, an agency by its id, or the complainant. */
export const owner = z.union([
  z.enum(['coordinator', 'inspectorate', 'complainant']),
  z.templateLiteral(['agency:', z.string()]),
  z.templateLiteral(['head:', z.string()]),
  // A unit of an agency: `unit:dpupr/uptd-jalan-timur`.
  z.templateLiteral(['unit:', z.string(), '/', z.string()]),
]);
export type Owner = z.infer<typeof owner>;

export const assignment = z.strictObject({
  /** `<kind>-<n>`; n counts all assignments that the complaint ever had. */
  id: z.string(),
  kind: z.enum(assignmentKinds),
  owner,
  openedAt: instant,
  deadlines: z.readonly(z.array(deadline)),
  /** Position in the owner's worklist set by the head of the agency; lower is sooner. */
  rank: z.exactOptional(z.int()),
});
/** Who must do what by when on one complaint. A closed assignment leaves the state and remains in the history. */
export type Assignment = Readonly<z.infer<typeof assignment>>;

const outcome = z.enum(assignmentOutcomes);
export type Outcome = z.infer<typeof outcome>;

export const assignmentMoves = z.strictObject({
  opened: z.optional(z.readonly(z.array(assignment))),
  closed: z.optional(z.readonly(z.array(z.strictObject({ id: z.string(), outcome })))),
  /** Assignments with new deadlines or ranks, in their new state. */
  changed: z.optional(z.readonly(z.array(assignment))),
  met: z.optional(z.readonly(z.array(z.strictObject({ id: z.string(), deadline: deadlineKind })))),
});
export type AssignmentChanges = Readonly<z.infer<typeof assignmentMoves>>;
