import * as z from 'zod/mini';
import { answerKinds, obstacles } from '#events/vocabulary.ts';
import { needsApproval } from '#sop/approval.ts';
import { supportingTasks } from '../model/assignment.ts';
import { attachmentErrors, attachmentFields, attachments } from '../model/attachment-refs.ts';
import { type AnswerDraft, agenciesOf, type Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import { type Facts, type FieldRefusal, toRefusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import type { TextRef } from '../model/text-ref.ts';
import { answerErrors, sendAnswer } from '../work/answering.ts';
import { closeApprovals } from '../work/close-assignments.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { acceptBy } from './accept.ts';
import { type StepDescription, step } from './step.ts';

const words = longText(10_000);

const input = () =>
  z.strictObject({
    kind: z.enum(answerKinds),
    public: words,
    private: z.optional(words),
    obstacle: z.optional(z.enum(obstacles)),
    plannedFor: z.optional(z.iso.date()),
    attachments,
    withoutContributions: z.optional(longText(4000)),
  });

/** Also accepts a dispatched complaint (domain.md section 3). An answer by the head counts as approved. */
export const answer = step({
  name: 'answer',
  input,
  freeText: ['public', 'private', 'withoutContributions'],
  decide(complaint, { withoutContributions: why, attachments: named, ...written }, facts) {
    const given = { ...written, ...attachmentFields(named) };
    const refusal = toRefusal([
      ...answerErrors(complaint, given, facts),
      ...attachmentErrors(named, facts),
      ...owed(complaint, why),
    ]);
    if (refusal) return refusal;
    const [agency] = agenciesOf(complaint);
    const { class: ofClass, urgency } = complaint;
    const asDraft =
      facts.actor.role !== 'head' && needsApproval(facts.sop, { class: ofClass, urgency, agency: agency! });
    return [
      ...acceptBy(complaint, asDraft ? 'accepting' : 'answering'),
      ...(why ? [{ type: 'remark-added.v1', data: { text: why } } as const] : []),
      asDraft ? draftAnswer(complaint, given, agency!, facts) : sendAnswer(complaint, given, facts),
    ];
  },
});

function owed({ assignments }: Complaint, why: TextRef | undefined): FieldRefusal[] {
  const parties = supportingTasks(assignments).map(({ owner }) => owner);
  return parties.length > 0 && !why
    ? [{ code: 'contributions-owed', field: 'withoutContributions', parties }]
    : [];
}

function draftAnswer(complaint: Complaint, draft: AnswerDraft, agency: string, facts: Facts): NewEvent {
  const { class: ofClass, urgency, assignments, assignmentsMade } = complaint;
  const approve = openAssignment(
    {
      n: assignmentsMade + 1,
      kind: 'approve-answer',
      owner: `head:${agency}`,
      deadlines: ['approve-answer'],
      class: ofClass,
      urgency,
      start: facts.now,
    },
    facts,
  );
  const moves = { closed: closeApprovals(assignments, 'superseded'), opened: [approve] };
  return { type: 'answer-drafted.v1', data: { ...draft, moves } };
}

export const description: StepDescription = {
  summary:
    'The lead agency answers, or reports on what it planned. If its head must approve, the answer is a draft first. A late answer names the obstacle, a planned one its date, and one without missing contributions says why',
  example: {
    kind: 'planned',
    public: 'Perbaikan dijadwalkan bersama penambalan Jalan Pemuda.',
    private: 'Menunggu material dari gudang.',
    plannedFor: '2026-12-18',
  },
};
