import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { resumptionAt } from '../work/next-due.ts';
import { promiseAfterPause, resumeAll } from '../work/pausing.ts';
import { type StepDescription, step } from './step.ts';

export const resume = step({
  name: 'resume',
  input: () => z.strictObject({}),
  freeText: [],
  decide(complaint, _, facts) {
    const day = resumptionAt(complaint, facts.calendar);
    return day && day <= facts.now
      ? [resumeFrom(complaint, day, 'day', facts)]
      : [resumeFrom(complaint, facts.now, 'office', facts)];
  },
});

export const resumeFrom = (
  complaint: Complaint,
  at: Instant,
  by: 'office' | 'day',
  facts: Facts,
): NewEvent => ({
  type: 'complaint-resumed.v1',
  at,
  data: {
    by,
    promised: promiseAfterPause(complaint, at, facts),
    moves: { changed: resumeAll(complaint, at, facts) },
  },
});

export const description: StepDescription = {
  summary: 'The lead agency resumes a postponed complaint before its date',
  example: {},
};
