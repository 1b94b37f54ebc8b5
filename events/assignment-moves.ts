import * as z from 'zod/mini';
import { instant } from './envelope.ts';

export const deadlineKind = z.enum([
  'verify',
  'accept',
  'first-response',
  'resolve',
  'contribute',
  'complete',
  'reply',
  'decide-return',
  'approve-answer',
  'sub-unit',
  'review-rating',
  'mend-address',
  'inspect',
  'ask-outside',
  'report-planned',
]);

/** Whole days; of a clock of hours minutes with their fraction, for nobody asks on the full minute. */
const left = z.number();

const deadline = z.strictObject({
  kind: deadlineKind,
  start: instant,
  period: z.strictObject({
    count: z.int().check(z.positive()),
    unit: z.enum(['working-days', 'calendar-days', 'hours']),
  }),
  at: instant,
  endsAt: z.optional(z.literal('end-of-day')),
  pauses: z.readonly(z.array(z.strictObject({ from: instant, to: z.optional(instant), left }))),
  sop: z.int(),
  calendar: z.string(),
  estimate: z.boolean(),
  step: z.nullable(z.int()),
  breachedAt: z.optional(instant),
  metAt: z.optional(instant),
});

/** Who must act: an office, an agency by its id, or the person who complained. */
export const owner = z.union([
  z.enum(['coordinator', 'inspectorate', 'complainant']),
  z.templateLiteral(['agency:', z.string()]),
  z.templateLiteral(['head:', z.string()]),
  // A unit of an agency: `unit:dpupr/uptd-jalan-timur`.
  z.templateLiteral(['unit:', z.string(), '/', z.string()]),
]);

const assignment = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'verify',
    'lead',
    'support',
    'sub-unit',
    'approve-answer',
    'decide-return',
    'review-rating',
    'mend-address',
    'ask-outside',
    'report-planned',
    'inspect',
    'complete',
    'reply',
  ]),
  owner,
  openedAt: instant,
  deadlines: z.readonly(z.array(deadline)),
  rank: z.optional(z.int()),
});

const outcome = z.enum(['done', 'lapsed', 'superseded', 'withdrawn']);

/** What an event does to the assignments of its complaint. */
export const assignmentMoves = z.strictObject({
  opened: z.optional(z.readonly(z.array(assignment))),
  closed: z.optional(z.readonly(z.array(z.strictObject({ id: z.string(), outcome })))),
  changed: z.optional(z.readonly(z.array(assignment))),
  met: z.optional(z.readonly(z.array(z.strictObject({ id: z.string(), deadline: deadlineKind })))),
});
