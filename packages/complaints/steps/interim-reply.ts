import * as z from 'zod/mini';
import { attachmentErrors, attachmentFields, attachments } from '../model/attachment-refs.ts';
import { assignmentWithDeadline } from '../model/complaint.ts';
import { toRefusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { step } from './step.ts';

/** The lead agency tells the complainant how things stand: a first response, which acceptance is not. */
export const interimReply = step({
  name: 'interim-reply',
  input: z.strictObject({ public: longText(10_000), attachments }),
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
