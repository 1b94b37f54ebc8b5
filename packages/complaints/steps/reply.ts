import * as z from 'zod/mini';
import { attachmentErrors, attachmentFields, attachments } from '../model/attachment-refs.ts';
import { toRefusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { closeAll } from '../work/close-assignments.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { type StepDescription, step } from './step.ts';

/** The reply period restarts, so that silence does not end a conversation. */
export const reply = step({
  name: 'reply',
  input: () => z.strictObject({ text: longText(4000), attachments }),
  freeText: ['text'],
  decide(complaint, { attachments: named, ...said }, facts) {
    const refusal = toRefusal(attachmentErrors(named, facts));
    if (refusal) return refusal;
    const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
    const next = complaint.assignmentsMade + 1;
    const own = complaint.assignments.filter(({ kind }) => kind === 'reply');
    const anew = openAssignment(
      { n: next, kind: 'reply', owner: 'complainant', deadlines: ['reply'], ...inputs },
      facts,
    );
    return [
      {
        type: 'reply-received.v1',
        data: {
          ...said,
          ...attachmentFields(named),
          moves: { closed: closeAll(own, 'done'), opened: [anew] },
        },
      },
    ];
  },
});

export const description: StepDescription = {
  summary:
    'The complainant, or that of a merged report, replies to the answer; the reply period starts again',
  example: { text: 'Terima kasih, tetapi sampahnya menumpuk lagi.' },
};
