import * as z from 'zod/mini';
import { localDate } from '#calendar/zones.ts';
import { openDeadline } from '../assignment.ts';
import { answerKinds, type Complaint, holderOf, obstacles } from '../complaint.ts';
import type { Happened } from '../event.ts';
import { type Facts, type FieldRefusal, refusalOf } from '../facts.ts';
import { openAssignment } from '../open-assignment.ts';
import { longText } from '../plain-words.ts';
import { step } from '../step.ts';

const words = longText(10_000);

const input = z.strictObject({
  kind: z.enum(answerKinds),
  public: words,
  private: z.optional(words),
  obstacle: z.optional(z.enum(obstacles)),
  plannedFor: z.optional(z.iso.date()),
});

/**
 * The lead agency answers; the complainant's reply period begins. Answering a dispatched complaint accepts it; a late
 * answer names its obstacle and a planned one its date (domain.md section 3).
 */
export const answer = step({
  name: 'answer',
  input,
  words: ['public', 'private'],
  decide(complaint, given, facts) {
    const refusal = unfit(complaint, given, facts);
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
      ...acceptedByAnswering(complaint),
      { type: 'complaint-answered.v1', data: { ...given, moves: { closed, opened: [reply] } } },
    ];
  },
});

function acceptedByAnswering(complaint: Complaint): Happened[] {
  if (complaint.stage !== 'dispatched') return [];
  const lead = holderOf(complaint, 'accept');
  const met = lead ? [{ id: lead.id, deadline: 'accept' as const }] : [];
  return [{ type: 'complaint-accepted.v1', data: { by: 'answering', moves: { met } } }];
}

interface Given {
  readonly kind: string;
  readonly obstacle?: string | undefined;
  readonly plannedFor?: string | undefined;
}

function unfit(complaint: Complaint, given: Given, { now, calendar }: Facts) {
  const problems: FieldRefusal[] = [];
  const { kind, obstacle, plannedFor } = given;
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
  return refusalOf(problems);
}
