import * as z from 'zod/mini';
import { attachmentErrors, attachmentFields, attachments } from '../model/attachment-refs.ts';
import { assignmentWithDeadline } from '../model/complaint.ts';
import { toRefusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { type StepDescription, step } from './step.ts';

/** Meets the first response, which acceptance alone does not. */
export const interimReply = step({
  name: 'interim-reply',
  input: () => z.strictObject({ public: longText(10_000), attachments }),
  freeText: ['public'],
  decide(complaint, { attachments: named, ...reply }, facts) {
    const refusal = toRefusal(attachmentErrors(named, facts));
    if (refusal) return refusal;
    const lead = assignmentWithDeadline(complaint, 'first-response');
    const met = lead ? [{ id: lead.id, deadline: 'first-response' as const }] : [];
    return [
      { type: 'interim-reply-sent.v1', data: { ...reply, ...attachmentFields(named), moves: { met } } },
    ];
  },
});

export const description: StepDescription = {
  summary: 'The lead agency tells the complainant about the progress: a first response, not yet the answer',
  example: {
    public: 'Petugas kami meninjau lokasi besok pagi.',
    attachments: [{ id: 'o01-Zt4nB8qLw0e2', public: true }],
  },
};
