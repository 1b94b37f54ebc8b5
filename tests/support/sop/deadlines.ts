import { type DeadlineRequest, startDeadline } from '#sop/deadline.ts';
import { calendarWith, wib } from './calendars.ts';
import { klatenSop } from './klaten-sop.ts';

export const calendar = calendarWith();

/** By Klaten's SOP; default: an answer due within 14 working days. */
export function deadlineWith(changes: Partial<DeadlineRequest> = {}) {
  return startDeadline(klatenSop, calendar, {
    kind: 'resolve',
    class: 'no-oversight',
    urgency: 'normal',
    start: wib('2026-11-24', '10:00'),
    ...changes,
  });
}
