import * as z from 'zod/mini';
import { localDate } from '#calendar/zones.ts';
import { openDeadline, tasks } from '../assignment.ts';
import { answerKinds, type Complaint, holderOf, obstacles } from '../complaint.ts';
import { type Facts, type FieldRefusal, refusalOf } from '../facts.ts';
import { openAssignment } from '../open-assignment.ts';
import { longText } from '../plain-words.ts';
import { step } from '../step.ts';
import type { TextRef } from '../words.ts';
import { accepting } from './accept.ts';

const words = longText(10_000);

const input = z.strictObject({
  kind: z.enum(answerKinds),
  public: words,
  private: z.optional(words),
  obstacle: z.optional(z.enum(obstacles)),
  plannedFor: z.optional(z.iso.date()),
  /** Why it does not wait for what others still owe. */
  withoutContributions: z.optional(longText(4000)),
});

/**
 * The lead agency answers; the complainant's reply period begins. Answering a dispatched complaint accepts it; a late
 * answer names its obstacle and a planned one its date (domain.md section 3). One that does not wait for its supporting
 * agencies and units says why, to the offices alone.
 */
export const answer = step({
  name: 'answer',
  input,
  words: ['public', 'private', 'withoutContributions'],
  decide(complaint, { withoutContributions: why, ...given }, facts) {
    const refusal = unfit(complaint, { ...given, why }, facts);
    if (refusal) return refusal;
    const governing = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
    const reply = openAssignment(
      complaint.assignmentsMade + 1,
      'reply',
      'complainant',
      ['reply'],
      governing,
      facts,
    );
    const closed = complaint.assignments.map(({ id, kind }) => ({
      id,
      outcome: kind === 'lead' ? ('done' as const) : ('superseded' as const),
    }));
    return [
      ...accepting(complaint, 'answering'),
      ...(why ? [{ type: 'remark-added.v1', data: { text: why } } as const] : []),
      { type: 'complaint-answered.v1', data: { ...given, moves: { closed, opened: [reply] } } },
    ];
  },
});

interface Given {
  readonly kind: string;
  readonly obstacle?: string | undefined;
  readonly plannedFor?: string | undefined;
  readonly why?: TextRef | undefined;
}

function unfit(complaint: Complaint, given: Given, { now, calendar }: Facts) {
  const problems: FieldRefusal[] = [];
  const { kind, obstacle, plannedFor, why } = given;
  if (kind === 'planned' && !plannedFor)
    problems.push({ refused: 'planned-needs-a-date', field: 'plannedFor' });
  if (kind !== 'planned' && plannedFor)
    problems.push({ refused: 'only-planned-has-a-date', field: 'plannedFor' });
  else if (plannedFor && plannedFor <= localDate(calendar.zone, now))
    problems.push({ refused: 'planned-date-past', field: 'plannedFor' });
  const lead = holderOf(complaint, 'resolve');
  const resolve = lead && openDeadline(lead, 'resolve');
  const late = resolve !== undefined && now > resolve.at;
  if (late && !obstacle) problems.push({ refused: 'late-answer-names-obstacle', field: 'obstacle' });
  const who = tasks(complaint.assignments).map(({ owner }) => owner);
  if (who.length > 0 && !why)
    problems.push({ refused: 'contributions-owed', field: 'withoutContributions', who });
  return refusalOf(problems);
}
