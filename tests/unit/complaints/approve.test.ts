import { describe, expect, it } from 'vitest';
import { stepAnswer } from '#casework/views/deadline-view.ts';
import { stepsByLifecycle } from '#complaints/lifecycle.ts';
import { textsShown } from '#narration/texts-shown.ts';
import { timelineText } from '#narration/timeline-text.ts';
import { complainant, coordinator, headOf, liaisonOf } from '../../support/complaints/actors.ts';
import { approving, draftedCase, plannedCase, planning } from '../../support/complaints/answers.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  decide,
  dispatchInput,
  givenTo,
  hurried,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const strict = approving(tenant);
const wednesday = wib('2026-11-25', '09:00');
const thursday = wib('2026-11-26', '09:00');
const [dishub, head] = [liaisonOf('dishub'), headOf('dishub')];
const drafted = (answer: object = {}, now = wednesday, sent: object = {}) =>
  draftedCase(tenant, sent, answer, now);
const approved = (from: Case = drafted(), now = thursday) => afterStep(from, 'approve', {}, now, head);
const kinds = ({ complaint }: Case) => complaint.assignments.map(({ kind }) => kind);

describe('an answer that the head must approve', () => {
  it('a drafted answer waits two working days for its head, and accepts a dispatched complaint', () => {
    const { complaint, entries } = afterStep(
      caseAt(strict, 'dispatched'),
      'answer',
      answerInput(),
      wednesday,
      dishub,
    );
    expect(complaint).toMatchObject({ stage: 'accepted', acceptedAt: wednesday, draft: { kind: 'done' } });
    expect(complaint).not.toHaveProperty('answer');
    expect(complaint.assignments.at(-1)).toMatchObject({
      kind: 'approve-answer',
      owner: 'head:dishub',
      deadlines: [{ kind: 'approve-answer', at: wib('2026-11-27', '16:30') }],
    });
    expect(entries.slice(-2)).toMatchObject([
      { type: 'complaint-accepted.v1', data: { by: 'accepting' } },
      { type: 'answer-drafted.v1' },
    ]);
  });

  it('a draft ends when its agency passes work down, because it says nothing about the unit’s part', () => {
    const passed = afterStep(drafted(), 'pass-down', givenTo.passDown(), thursday, dishub);
    expect(kinds(passed)).toEqual(['lead', 'sub-unit']);
    expect(passed.complaint).not.toHaveProperty('draft');
    const again = decide(passed, 'answer', answerInput(), thursday, dishub);
    expect(again).toMatchObject({ code: 'contributions-owed', field: 'withoutContributions' });
  });

  it('a draft meets neither first response nor resolve before it is sent', () => {
    const [lead] = drafted().complaint.assignments;
    const open = lead!.deadlines.filter(({ metAt }) => !metAt).map(({ kind }) => kind);
    expect(open).toEqual(['first-response', 'resolve']);
  });

  it('an approved answer is sent as it was drafted', () => {
    const { complaint, entries } = approved();
    const draft = entries.find(({ type }) => type === 'answer-drafted.v1')!.data as { public: object };
    expect(complaint).toMatchObject({ stage: 'answered', answer: { public: draft.public, at: thursday } });
    expect(complaint).not.toHaveProperty('draft');
    expect(kinds(approved())).toEqual(['reply']);
    expect(entries.at(-1)!.data).toMatchObject({
      moves: { closed: [{ outcome: 'done' }, { id: 'approve-answer-3', outcome: 'done' }] },
    });
  });

  it('an answer by the head is sent at once and ends a waiting draft', () => {
    expect(
      afterStep(caseAt(strict, 'accepted'), 'answer', answerInput(), wednesday, head).complaint.stage,
    ).toBe('answered');
    const over = afterStep(drafted(), 'answer', answerInput(), thursday, head);
    expect([over.complaint.stage, kinds(over)]).toEqual(['answered', ['reply']]);
  });

  it('an agency can replace a draft that waits for approval', () => {
    const again = afterStep(drafted(), 'answer', answerInput({ kind: 'explanation' }), thursday, dishub);
    expect(again.complaint).toMatchObject({ stage: 'accepted', draft: { kind: 'explanation' } });
    expect(again.complaint.assignments.map(({ id }) => id)).toEqual(['lead-2', 'approve-answer-4']);
  });

  it('a returned draft carries the head’s text, and the lead’s clocks keep running', () => {
    const back = afterStep(drafted(), 'return-draft', { reason: 'Sebut tanggalnya.' }, thursday, head);
    expect(back.complaint.stage).toBe('accepted');
    expect(back.complaint).not.toHaveProperty('draft');
    expect(kinds(back)).toEqual(['lead']);
    expect(back.complaint.assignments[0]).toEqual(drafted().complaint.assignments[0]);
  });

  it('a draft names its obstacle if it is late when written, or became late while waiting', () => {
    const late = wib('2026-12-21', '09:00');
    expect(decide(caseAt(strict, 'accepted'), 'answer', answerInput(), late, dishub)).toMatchObject({
      code: 'late-answer-names-obstacle',
    });
    expect(decide(drafted(), 'approve', {}, late, head)).toEqual({
      code: 'late-answer-names-obstacle',
      field: 'obstacle',
    });
    expect(afterStep(drafted(), 'approve', { obstacle: 'no-staff' }, late, head).complaint).toMatchObject({
      answer: { obstacle: 'no-staff' },
    });
    expect(approved(drafted({ obstacle: 'weather' }), late).complaint).toMatchObject({
      answer: { obstacle: 'weather' },
    });
  });

  it('a draft is returned when its planned day has come', () => {
    const plan = drafted(planning({ plannedFor: '2026-11-26' }));
    expect(decide(plan, 'approve', {}, thursday, head)).toEqual({ code: 'draft-is-past' });
  });

  it('contributions are checked when an answer is drafted, not when it is approved', () => {
    const from = caseAt(strict, 'accepted', { support: ['dlh'] });
    expect(decide(from, 'answer', answerInput(), wednesday, dishub)).toMatchObject({
      code: 'contributions-owed',
    });
    const draft = afterStep(from, 'answer', answerInput(hurried), wednesday, dishub);
    expect(kinds(draft)).toEqual(['lead', 'support', 'approve-answer']);
    expect(kinds(approved(draft))).toEqual(['reply']);
  });
});

describe('the end of a draft', () => {
  it.each([
    ['with the complaint that is withdrawn', 'withdraw', {}, complainant, []],
    [
      'when the case is sent to another',
      'dispatch',
      dispatchInput({ lead: 'dlh', reason: 'Salah alamat.' }),
      coordinator,
      ['lead'],
    ],
    [
      'when its lead asks for completion',
      'ask-completion',
      givenTo.askCompletion(),
      dishub,
      ['lead', 'complete'],
    ],
    ['when its lead postpones', 'postpone', givenTo.postpone(), dishub, ['lead']],
  ] as const)('a draft ends %s', (_, step, input, actor, left) => {
    const after = afterStep(drafted(), step, input, thursday, actor);
    expect(kinds(after)).toEqual(left);
    expect(after.complaint).not.toHaveProperty('draft');
  });

  it('a correction does not end a draft, but recomputes its clock', () => {
    const graver = afterStep(drafted(), 'correct', givenTo.correct({ urgency: 'emergency' }), wednesday);
    expect(graver.complaint).toHaveProperty('draft');
    const [approve] = graver.complaint.assignments.filter(({ kind }) => kind === 'approve-answer');
    expect(approve!.deadlines[0]!.period).toEqual({ count: 2, unit: 'hours' });
  });
});

describe('the need for approval', () => {
  const stage = (rule: object, sent: object = {}) =>
    afterStep(caseAt(approving(tenant, rule), 'accepted', sent), 'answer', answerInput(), wednesday, dishub)
      .complaint.stage;

  it('the SOP decides by agency and class whether an answer needs approval, and for emergencies only if it says so', () => {
    expect(stage({ needs: 'none' })).toBe('answered');
    expect([stage({ agency: 'dishub' }), stage({ agency: 'dlh' })]).toEqual(['accepted', 'answered']);
    expect([stage({ class: 'no-oversight' }), stage({ class: 'information' })]).toEqual([
      'accepted',
      'answered',
    ]);
    const emergency = { urgency: 'emergency' };
    expect([stage({}, emergency), stage({ emergency: true }, emergency)]).toEqual(['answered', 'accepted']);
  });

  it('answers of the inspectorate never need approval', () => {
    const sent = { class: 'oversight', lead: 'inspektorat' };
    expect(draftedCase(tenant, sent).complaint.stage).toBe('answered');
  });
});

it('the complainant sees neither the text of a draft nor that there is one', () => {
  const words = new Map([
    ['000004-public', 'Rahasia rancangan'],
    ['000005-reason', 'Rahasia alasan'],
  ]);
  const { entries, complaint } = afterStep(drafted(), 'return-draft', { reason: 'Ulangi.' }, thursday, head);
  for (const entry of entries.slice(-2)) {
    expect(textsShown(entry, 'complainant')).toEqual([]);
    expect(
      timelineText(entry, { texts: words, tenant, language: 'id', reader: 'complainant' }),
    ).toBeUndefined();
    expect(timelineText(entry, { texts: words, tenant, language: 'id', reader: 'office' })).toContain(
      'Rahasia',
    );
  }
  expect(stepsByLifecycle(complaint, complainant)).toEqual(['withdraw']);
});

it('offices see that an approval is late, the complainant does not', () => {
  const { entries } = afterStep(
    drafted(),
    'fall-due',
    { assignment: 'approve-answer-3' },
    wib('2026-11-30', '08:00'),
  );
  const breach = entries.find(({ data }) => 'form' in data && data.form === 'breach')!;
  expect(
    timelineText(breach, { texts: new Map(), tenant, language: 'id', reader: 'complainant' }),
  ).toBeUndefined();
  expect(timelineText(breach, { texts: new Map(), tenant, language: 'id', reader: 'office' })).toContain(
    'persetujuan jawaban',
  );
  const { complaint } = drafted();
  const shown = (actor: typeof complainant) =>
    stepAnswer(complaint, { actor, now: thursday }, tenant.zone, []).deadlines.map(({ kind }) => kind);
  expect(shown(head)).toContain('approve-answer');
  expect(shown(complainant)).toEqual(['first-response', 'resolve']);
});

describe('an answer with a plan', () => {
  const planned = (now = wednesday) => plannedCase(tenant, {}, now);
  const low = (from: Case) => afterStep(from, 'rate', { stars: 1 }, thursday, complainant);
  const report = ({ complaint }: Case) => complaint.assignments.find(({ kind }) => kind === 'report-planned');
  const silent = (from: Case) => {
    const reply = from.complaint.assignments.find(({ kind }) => kind === 'reply')!;
    return afterStep(from, 'fall-due', { assignment: reply.id }, reply.deadlines[0]!.at);
  };

  it('the lead owes a report from the planned day on', () => {
    expect(kinds(planned())).toEqual(['reply', 'report-planned']);
    expect(report(planned())).toMatchObject({
      owner: 'agency:dishub',
      deadlines: [
        { kind: 'report-planned', start: wib('2026-12-18', '00:00'), at: wib('2026-12-29', '16:00') },
      ],
    });
  });

  it('a planned answer stays answered whatever the complainant does, and then waits for the agency alone', () => {
    for (const after of [
      afterStep(planned(), 'rate', { stars: 5 }, thursday, complainant),
      silent(planned()),
    ]) {
      expect(after.complaint.stage).toBe('answered');
      expect(kinds(after)).toEqual(['report-planned']);
      expect(stepsByLifecycle(after.complaint, complainant)).toEqual([]);
      expect(stepsByLifecycle(after.complaint, dishub)).toContain('answer');
    }
    expect(silent(planned()).entries.at(-1)).toMatchObject({
      type: 'reply-period-ended.v1',
      at: wib('2026-12-09', '16:00'),
    });
  });

  it('a review confirms a planned answer without closing it; reopening cancels the report that was due', () => {
    const review = (decision: string) =>
      afterStep(low(planned()), 'review', { decision, reason: 'Ditinjau.' }, thursday, coordinator);
    expect(kinds(low(planned()))).toEqual(['report-planned', 'review-rating']);
    expect([review('confirm').complaint.stage, kinds(review('confirm'))]).toEqual([
      'answered',
      ['report-planned'],
    ]);
    expect([review('reopen').complaint.stage, kinds(review('reopen'))]).toEqual(['dispatched', ['lead']]);
  });

  it('a report replaces the planned answer, is rated anew, and closes the complaint as usual', () => {
    const done = afterStep(silent(planned()), 'answer', answerInput(), wib('2026-12-21', '09:00'), dishub);
    expect(kinds(done)).toEqual(['reply']);
    expect(done.complaint).toMatchObject({ stage: 'answered', answer: { kind: 'done' } });
    expect(silent(done).complaint.stage).toBe('closed');
    const after = afterStep(low(planned()), 'answer', answerInput(), thursday, dishub);
    expect(after.complaint).not.toHaveProperty('rating');
    expect(kinds(after)).toEqual(['reply']);
  });

  it('a plan moved to a new day names its obstacle and opens a new report', () => {
    const later = planning({ plannedFor: '2027-01-29' });
    expect(decide(planned(), 'answer', later, thursday, dishub)).toEqual({
      code: 'new-date-names-obstacle',
      field: 'obstacle',
    });
    const moved = afterStep(planned(), 'answer', { ...later, obstacle: 'no-budget' }, thursday, dishub);
    expect(kinds(moved)).toEqual(['reply', 'report-planned']);
    expect(report(moved)!.deadlines[0]).toMatchObject({ start: wib('2027-01-29', '00:00') });
  });

  it('a late report names its obstacle', () => {
    const late = wib('2026-12-30', '09:00');
    expect(decide(silent(planned()), 'answer', answerInput(), late, dishub)).toMatchObject({
      code: 'late-answer-names-obstacle',
    });
  });

  it('a report needs the head’s approval like an answer, and the complaint stays answered meanwhile', () => {
    const draft = afterStep({ ...planned(), tenant: strict }, 'answer', answerInput(), thursday, dishub);
    expect([draft.complaint.stage, kinds(draft)]).toEqual([
      'answered',
      ['reply', 'report-planned', 'approve-answer'],
    ]);
    expect(kinds(silent(draft))).toEqual(['report-planned', 'approve-answer']);
    const sent = afterStep(draft, 'approve', {}, thursday, head);
    expect([kinds(sent), sent.complaint]).toMatchObject([['reply'], { answer: { kind: 'done' } }]);
    const again = afterStep(draft, 'reopen', { reason: 'Belum.' }, thursday, complainant);
    expect(kinds(again)).toEqual(['lead']);
    expect(again.complaint).not.toHaveProperty('draft');
  });
});
