import { describe, expect, it } from 'vitest';
import {
  afterStep,
  answerInput,
  caseAt,
  decide,
  dispatchInput,
  hurried,
  receivedCase,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const nextDay = wib('2026-11-25', '09:00');
const answered = (changes: object = {}, now = nextDay) =>
  decide(caseAt(tenant, 'accepted'), 'answer', answerInput(changes), now);

describe('accept', () => {
  it('accepting a complaint meets the acceptance deadline and leaves the other clocks running', () => {
    const { complaint } = afterStep(caseAt(tenant, 'dispatched'), 'accept', {}, nextDay);
    expect(complaint).toMatchObject({ stage: 'accepted', acceptedAt: nextDay });
    const open = complaint.assignments[0]!.deadlines.filter(({ metAt }) => !metAt).map(({ kind }) => kind);
    expect(open).toEqual(['first-response', 'resolve']);
  });

  it('an agency may accept a complaint late', () => {
    const late = wib('2026-12-10', '09:00');
    expect(afterStep(caseAt(tenant, 'dispatched'), 'accept', {}, late).complaint.stage).toBe('accepted');
  });
});

describe('answer', () => {
  it('an answer closes every assignment and opens a reply period of ten working days', () => {
    const dispatched = afterStep(receivedCase(tenant), 'dispatch', dispatchInput({ support: ['dlh'] }));
    const { complaint, entries } = afterStep(dispatched, 'answer', answerInput(hurried), nextDay);
    expect(complaint.stage).toBe('answered');
    expect(complaint.assignments.map(({ id, owner }) => [id, owner])).toEqual([['reply-4', 'complainant']]);
    expect(complaint.assignments[0]!.deadlines).toMatchObject([
      { kind: 'reply', start: nextDay, at: wib('2026-12-09', '16:00') },
    ]);
    expect(entries.at(-1)!.data).toMatchObject({
      moves: {
        closed: [
          { id: 'lead-2', outcome: 'done' },
          { id: 'support-3', outcome: 'superseded' },
        ],
      },
    });
  });

  it('answering a dispatched complaint also accepts it, at the same instant', () => {
    const { entries } = afterStep(caseAt(tenant, 'dispatched'), 'answer', answerInput(), nextDay);
    expect(entries.slice(-2).map(({ type, at }) => [type, at])).toEqual([
      ['complaint-accepted.v1', nextDay],
      ['complaint-answered.v1', nextDay],
    ]);
    expect(entries.at(-2)!.data).toMatchObject({ by: 'answering', moves: { met: [{ deadline: 'accept' }] } });
  });

  it('answering an accepted complaint does not accept it again', () => {
    const { entries } = afterStep(caseAt(tenant, 'accepted'), 'answer', answerInput(), nextDay);
    expect(entries.filter(({ type }) => type === 'complaint-accepted.v1')).toHaveLength(1);
  });

  it('a planned answer names a day after today, and no other answer names one', () => {
    expect(answered({ kind: 'planned' })).toMatchObject({ code: 'planned-needs-a-date' });
    const planned = (plannedFor: string, now = nextDay) => answered({ kind: 'planned', plannedFor }, now);
    expect(planned('2026-11-25')).toEqual({ code: 'planned-date-past', field: 'plannedFor' });
    expect(planned('2026-11-26')).toMatchObject({ complaint: { answer: { plannedFor: '2026-11-26' } } });
    // 00:30 in Klaten is still the day before in UTC.
    expect(planned('2026-11-26', wib('2026-11-26', '00:30'))).toMatchObject({ code: 'planned-date-past' });
    // A typing error, and the last year of the calendar.
    for (const far of ['2062-11-26', '9999-12-31'])
      expect(planned(far)).toEqual({ code: 'planned-too-far', field: 'plannedFor' });
    expect(answered({ plannedFor: '2026-12-01' })).toMatchObject({ code: 'only-planned-has-a-date' });
  });

  it('a late answer names its obstacle', () => {
    const due = caseAt(tenant, 'accepted').complaint.assignments[0]!.deadlines.find(
      (one) => one.kind === 'resolve',
    )!;
    expect(answered({}, due.at)).not.toHaveProperty('code');
    const late = new Date(Date.parse(due.at) + 1).toISOString();
    expect(answered({}, late)).toEqual({ code: 'late-answer-names-obstacle', field: 'obstacle' });
    expect(answered({ obstacle: 'no-staff' }, late)).toMatchObject({
      complaint: { answer: { obstacle: 'no-staff' } },
    });
  });

  it('an answer event holds references instead of texts', () => {
    const { entries } = afterStep(
      caseAt(tenant, 'accepted'),
      'answer',
      answerInput({ private: 'rahasia' }),
      nextDay,
    );
    expect(JSON.stringify(entries)).not.toMatch(/Sudah ditambal|rahasia|berlubang/);
  });
});

describe('rate', () => {
  it('a rating is stored and closes the complaint for good', () => {
    const { complaint } = afterStep(caseAt(tenant, 'answered'), 'rate', { stars: 3 }, nextDay);
    expect(complaint).toMatchObject({
      stage: 'closed',
      rating: { stars: 3 },
      closed: { at: nextDay, by: 'rating' },
      assignments: [],
    });
  });
});

describe('triage', () => {
  it('triage proposes an agency and an urgency only once', () => {
    const once = afterStep(receivedCase(tenant), 'triage', { urgency: 'high' });
    const twice = afterStep(once, 'triage', { urgency: 'low' });
    expect(twice.entries).toHaveLength(2);
    expect(twice.complaint.proposal).toEqual({ urgency: 'high' });
    expect(twice.complaint.urgency).toBe('normal');
  });
});
