import * as z from 'zod/mini';
import { addDays } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import { obstacles } from '#events/vocabulary.ts';
import { longText } from '../model/text-input.ts';
import { closeApprovals } from '../work/close-assignments.ts';
import { pauseAll } from '../work/pausing.ts';
import { type StepDescription, step } from './step.ts';

/** One year. Work planned later than that is a planned answer instead. */
const maxDays = 366;

/** Tunda. All clocks stop until the office opens on that day. */
export const postpone = step({
  name: 'postpone',
  input: () => z.strictObject({ obstacle: z.enum(obstacles), reason: longText(4000), until: z.iso.date() }),
  freeText: ['reason'],
  decide(complaint, given, facts) {
    const today = localDate(facts.calendar.zone, facts.now);
    if (given.until <= today) return { code: 'postponed-into-the-past', field: 'until' };
    if (given.until > addDays(today, maxDays)) return { code: 'postponed-too-far', field: 'until' };
    const closed = closeApprovals(complaint.assignments, 'superseded');
    const moves = { closed, changed: pauseAll(complaint, facts) };
    return [{ type: 'complaint-postponed.v1', data: { ...given, moves } }];
  },
});

export const description: StepDescription = {
  summary: 'The lead agency postpones its work to a date; the complainant reads obstacle and reason',
  example: {
    obstacle: 'weather',
    reason: 'Jalan masuk tergenang; truk belum dapat lewat.',
    until: '2026-12-09',
  },
};
