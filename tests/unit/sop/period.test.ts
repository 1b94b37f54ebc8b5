import { describe, expect, test } from 'vitest';
import { deadlineKinds } from '#events/vocabulary.ts';
import { type PeriodQuery, periodFor } from '#sop/period.ts';
import type { PeriodRule } from '#sop/sop-schema.ts';
import { klatenSop } from '../../support/sop/klaten-sop.ts';

const normal = { class: 'no-oversight', urgency: 'normal' } as const;

/** As "3 working-days", by Klaten's SOP with added rules. */
function said(asked: Partial<PeriodQuery> & Pick<PeriodQuery, 'kind'>, ...added: PeriodRule[]): string {
  const sop = { ...klatenSop, periods: [...klatenSop.periods, ...added] };
  const { count, unit } = periodFor(sop, { ...normal, ...asked });
  return `${count} ${unit}`;
}

describe('Klaten’s periods', () => {
  test.each([
    ['verify', 3],
    ['accept', 2],
    ['first-response', 5],
    ['contribute', 5],
    ['complete', 10],
    ['reply', 10],
    ['decide-return', 1],
    ['approve-answer', 2],
    ['sub-unit', 5],
    ['review-rating', 3],
    ['mend-address', 2],
    ['inspect', 60],
    ['ask-outside', 10],
    ['report-planned', 5],
  ] as const)('the deadline %s takes %i working days in Klaten', (kind, days) => {
    expect(said({ kind })).toBe(`${days} working-days`);
    expect(said({ kind, urgency: 'low' })).toBe(`${days} working-days`);
  });

  test.each([
    ['information', 5],
    ['no-oversight', 14],
    ['oversight', 60],
    ['aspiration', 14],
  ] as const)('an answer to class %s takes %i working days', (each, days) => {
    expect(said({ kind: 'resolve', class: each })).toBe(`${days} working-days`);
  });

  test.each([
    ['verify', 2],
    ['first-response', 6],
    ['resolve', 24],
  ] as const)('in an emergency %s takes %i hours, of whatever class', (kind, hours) => {
    expect(said({ kind, urgency: 'emergency' })).toBe(`${hours} hours`);
    expect(said({ kind, urgency: 'emergency', class: 'oversight' })).toBe(`${hours} hours`);
  });

  test('each of Klaten’s periods states its source', () => {
    for (const rule of klatenSop.periods) expect(rule.source.length).toBeGreaterThan(5);
  });
});

test('high urgency halves the agencies’ periods, rounded up, and no others', () => {
  const high = Object.fromEntries(deadlineKinds.map((kind) => [kind, said({ kind, urgency: 'high' })]));
  expect(high).toMatchObject({
    accept: '1 working-days',
    'first-response': '3 working-days',
    resolve: '7 working-days',
    contribute: '3 working-days',
    'sub-unit': '3 working-days',
    verify: '3 working-days',
    complete: '10 working-days',
    reply: '10 working-days',
    'decide-return': '1 working-days',
    'approve-answer': '2 working-days',
  });
});

test('a rule for high urgency is not halved again', () => {
  const rule: PeriodRule = { kind: 'accept', urgency: 'high', count: 4, unit: 'hours', source: 'test' };
  expect(said({ kind: 'accept', urgency: 'high' }, rule)).toBe('4 hours');
});

describe('an agency’s own periods', () => {
  const own: PeriodRule = {
    kind: 'resolve',
    agency: 'dpupr',
    count: 9,
    unit: 'working-days',
    source: 'test',
  };

  test('an agency’s own period applies to it alone, in every class, and is halved as well', () => {
    expect(said({ kind: 'resolve', agency: 'dpupr' }, own)).toBe('9 working-days');
    expect(said({ kind: 'resolve', agency: 'dpupr', class: 'information' }, own)).toBe('9 working-days');
    expect(said({ kind: 'resolve', agency: 'dpupr', urgency: 'high' }, own)).toBe('5 working-days');
    expect(said({ kind: 'resolve', agency: 'dishub' }, own)).toBe('14 working-days');
    expect(said({ kind: 'resolve' }, own)).toBe('14 working-days');
  });

  test('an agency’s own period never overrides the hours of an emergency', () => {
    expect(said({ kind: 'resolve', agency: 'dpupr', urgency: 'emergency' }, own)).toBe('24 hours');
  });

  test('an agency’s own period for emergencies does apply to emergencies', () => {
    const hours: PeriodRule = { ...own, urgency: 'emergency', count: 12, unit: 'hours' };
    expect(said({ kind: 'resolve', agency: 'dpupr', urgency: 'emergency' }, own, hours)).toBe('12 hours');
  });
});

test('a procedure without a rule for the kind is an error that names it', () => {
  const asked = { ...normal, kind: 'inspect' } as const;
  expect(() => periodFor({ ...klatenSop, periods: [] }, asked)).toThrow(
    /version 1 has no period for inspect/,
  );
});
