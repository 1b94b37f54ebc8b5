import { describe, expect, it } from 'vitest';
import { externalizeTexts } from '#casework/records/free-text.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor, KnownAttachment } from '#complaints/model/facts.ts';
import { steps } from '#complaints/steps/registry.ts';
import { isRefusal } from '#complaints/steps/step.ts';
import { parseInput } from '#problems/parse-input.ts';
import { complainant, liaisonOf } from '../../support/complaints/actors.ts';
import { answerInput, caseAt, tuesday } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const lead = liaisonOf('dishub');

const theirs = 'c01-aaaaaaaaaaaa';
const ours = 'o01-bbbbbbbbbbbb';
const files = new Map<string, KnownAttachment>([
  [theirs, { by: 'complainant', state: 'ready' }],
  [ours, { by: 'office', state: 'ready' }],
  ['c02-cccccccccccc', { by: 'complainant', state: 'expected' }],
  ['c03-dddddddddddd', { by: 'complainant', state: 'refused' }],
]);

/** Each step with attachments: stage, actor, other input and the event that names them. */
const taking: [StepName, Complaint['stage'], Actor, object, string][] = [
  ['answer', 'accepted', lead, answerInput(), 'complaint-answered.v1'],
  ['interim-reply', 'accepted', lead, { public: 'Sedang dikerjakan.' }, 'interim-reply-sent.v1'],
  ['complete', 'needs-completion', complainant, {}, 'complaint-completed.v1'],
  ['reply', 'answered', complainant, { text: 'Belum.' }, 'reply-received.v1'],
];

function decision(step: StepName, stage: Complaint['stage'], actor: Actor, input: object, known = files) {
  const { complaint } = caseAt(tenant, stage);
  const facts = { ...factsFor(tenant, tuesday, actor, tuesday), attachments: known };
  const parsed = parseInput(steps[step].input, input) as object;
  return steps[step].decide(complaint, externalizeTexts(parsed, steps[step].freeText, 9).sealed, facts);
}

describe.each(taking)('attachments in the step %s', (step, stage, actor, input, type) => {
  const naming = (...attachments: object[]) => decision(step, stage, actor, { ...input, attachments });
  const data = (decided: ReturnType<typeof naming>) =>
    isRefusal(decided) ? decided : decided.find((event) => event.type === type)!.data;

  it('the event holds the ids of the attachments, which are not public unless ticked', () => {
    expect(data(naming({ id: theirs }))).toMatchObject({ attachments: [{ id: theirs, public: false }] });
    expect(data(naming({ id: theirs, public: true }))).toMatchObject({
      attachments: [{ id: theirs, public: true }],
    });
  });

  it('the event has no attachment field if the step names none', () => {
    expect(data(decision(step, stage, actor, input))).not.toHaveProperty('attachments');
  });

  it.each([
    ['x', 'unknown-attachment'],
    ['c02-cccccccccccc', 'attachment-not-ready'],
    ['c03-dddddddddddd', 'attachment-refused'],
  ])('an unusable attachment is refused at its index: %s', (id, refused) => {
    expect(naming({ id: theirs }, { id })).toEqual({ code: refused, field: 'attachments.1' });
  });

  it('a step must not name the same attachment twice', () => {
    expect(naming({ id: theirs }, { id: theirs })).toEqual({
      code: 'attachment-twice',
      field: 'attachments.1',
    });
  });

  it('a step that names attachments is refused if the complaint has none', () => {
    expect(decision(step, stage, actor, { ...input, attachments: [{ id: theirs }] }, new Map())).toEqual({
      code: 'unknown-attachment',
      field: 'attachments.0',
    });
  });

  it('a step names between one and ten attachments', () => {
    for (const [attachments, code] of [
      [[], 'too-small'],
      [Array.from({ length: 11 }, (_, i) => ({ id: `c${i}` })), 'too-large'],
    ] as const)
      expect(() => naming(...attachments)).toThrow(
        expect.objectContaining({
          reason: expect.objectContaining({
            fields: [expect.objectContaining({ field: 'attachments', code })],
          }),
        }),
      );
  });

  it(`an attachment of an office is accepted from ${actor.role === 'complainant' ? 'no complainant' : 'the offices'}`, () => {
    const decided = naming({ id: ours });
    if (actor.role === 'complainant')
      expect(decided).toEqual({ code: 'unknown-attachment', field: 'attachments.0' });
    else expect(data(decided)).toMatchObject({ attachments: [{ id: ours }] });
  });
});

it('a step with an invalid attachment and another invalid field reports both', () => {
  const bad = { ...answerInput({ kind: 'planned' }), attachments: [{ id: 'x' }] };
  expect(decision('answer', 'accepted', lead, bad)).toEqual({
    code: 'planned-needs-a-date',
    field: 'plannedFor',
    otherErrors: [{ code: 'unknown-attachment', field: 'attachments.0' }],
  });
});
