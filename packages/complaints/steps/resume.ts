import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '../model/complaint.ts';
import type { Happened } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { resumptionOf } from '../work/next-check.ts';
import { promisedAfterPause, resumedAt } from '../work/pausing.ts';
import { step } from './step.ts';

/** The lead agency takes a postponed complaint up again before its day; later it has gone on at that day's opening. */
export const resume = step({
  name: 'resume',
  input: z.strictObject({}),
  words: [],
  decide(complaint, _, facts) {
    const day = resumptionOf(complaint, facts.calendar);
    return day && day <= facts.now
      ? [resumption(complaint, day, 'day', facts)]
      : [resumption(complaint, facts.now, 'office', facts)];
  },
});

/** The end of a postponement at an instant: every clock goes on with what it had left. */
export const resumption = (
  complaint: Complaint,
  at: Instant,
  by: 'office' | 'day',
  facts: Facts,
): Happened => ({
  type: 'complaint-resumed.v1',
  at,
  data: {
    by,
    promised: promisedAfterPause(complaint, at, facts),
    moves: { changed: resumedAt(complaint, at, facts) },
  },
});
