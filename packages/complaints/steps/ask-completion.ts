import * as z from 'zod/mini';
import { missingItems } from '#events/vocabulary.ts';
import { longText } from '../model/text-input.ts';
import { closeApprovals } from '../work/close-assignments.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { pauseAll } from '../work/pausing.ts';
import { type StepDescription, step } from './step.ts';

export const askCompletion = step({
  name: 'ask-completion',
  input: () =>
    z.strictObject({
      missing: z.array(z.enum(missingItems)).check(z.minLength(1), z.maxLength(missingItems.length)),
      text: longText(4000),
    }),
  freeText: ['text'],
  decide(complaint, asked, facts) {
    const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
    const next = complaint.assignmentsMade + 1;
    const complete = openAssignment(
      { n: next, kind: 'complete', owner: 'complainant', deadlines: ['complete'], ...inputs },
      facts,
    );
    const closed = closeApprovals(complaint.assignments, 'superseded');
    const moves = { closed, changed: pauseAll(complaint, facts), opened: [complete] };
    return [{ type: 'completion-asked.v1', data: { ...asked, missing: [...new Set(asked.missing)], moves } }];
  },
});

export const description: StepDescription = {
  summary:
    'The responsible office asks the complainant for what is missing; all clocks except the complainant’s stop',
  example: {
    missing: ['supporting-data'],
    text: 'Mohon kirim letak tumpukan sampah dan sejak kapan tidak diangkut.',
  },
};
