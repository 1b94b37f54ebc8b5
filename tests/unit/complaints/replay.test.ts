import { describe, expect, it } from 'vitest';
import { factsFor } from '#casework/records/rule-context.ts';
import { type SimulatedDeadline, simulateSop } from '#complaints/simulation/simulate-sop.ts';
import { SimulationTotals } from '#complaints/simulation/simulation-totals.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { complainant, coordinator, liaisonOf, system } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  dispatchInput,
  givenTo,
  mergedCase,
  receivedCase,
  tuesday,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const dishub = liaisonOf('dishub');
const later = wib('2027-02-01', '09:00');
const { sop, calendar, inspectorate } = factsFor(tenant, tuesday, system, later);

/** The SOP with another number of days for one kind. */
const withPeriod = (kind: DeadlineKind, count: number, agency?: string): Sop => ({
  ...sop,
  periods: [
    ...sop.periods.map((rule) =>
      rule.kind === kind && !rule.urgency && !agency ? { ...rule, count } : rule,
    ),
    ...(agency ? [{ kind, agency, count, unit: 'working-days' as const, source: 'test' }] : []),
  ],
});
const replayed = ({ entries }: Case, other = sop, now = later) =>
  simulateSop(entries, { sop: other, calendar, inspectorate, now });
const of = (owed: readonly SimulatedDeadline[], kind: DeadlineKind) =>
  owed.filter((one) => one.kind === kind);

const answeredOn = (day: string, before: (one: Case) => Case = (one) => one): Case => {
  const dispatched = afterStep(receivedCase(tenant), 'dispatch', dispatchInput(), tuesday, coordinator);
  const accepted = afterStep(dispatched, 'accept', {}, wib('2026-11-25', '09:00'), dishub);
  return afterStep(
    before(accepted),
    'answer',
    answerInput({ obstacle: 'no-staff' }),
    wib(day, '10:00'),
    dishub,
  );
};

describe('a history simulated under another SOP', () => {
  it('a simulation is late by the days between the simulated deadline and the answer', () => {
    const one = answeredOn('2026-12-10');
    expect(of(replayed(one), 'resolve')).toMatchObject([
      { agency: 'dishub', at: wib('2026-12-14', '16:00'), late: undefined, lateBefore: undefined },
    ]);
    expect(of(replayed(one, withPeriod('resolve', 10)), 'resolve')).toMatchObject([
      { at: wib('2026-12-08', '16:00'), end: wib('2026-12-10', '10:00'), late: 2, lateBefore: undefined },
    ]);
  });

  it('a late answer is in time under a longer period', () => {
    const one = answeredOn('2026-12-21');
    expect(of(replayed(one, withPeriod('resolve', 30)), 'resolve')).toMatchObject([
      { late: undefined, lateBefore: 5 },
    ]);
  });

  it('a simulation applies an agency’s own period', () => {
    const one = answeredOn('2026-12-10');
    expect(of(replayed(one, withPeriod('resolve', 5, 'dishub')), 'resolve')[0]!.late).toBe(7);
    expect(of(replayed(one, withPeriod('resolve', 5, 'dlh')), 'resolve')[0]!.late).toBeUndefined();
  });

  it('a simulation keeps the actual pauses', () => {
    const asked = (one: Case) => {
      const waiting = afterStep(
        one,
        'ask-completion',
        givenTo.askCompletion(),
        wib('2026-11-30', '09:00'),
        dishub,
      );
      return afterStep(
        waiting,
        'complete',
        { text: 'Di depan pasar.' },
        wib('2026-12-03', '09:00'),
        complainant,
      );
    };
    // Ten days, of which four were counted on the 30th and six wait: from the 3rd on.
    expect(of(replayed(answeredOn('2026-12-21', asked), withPeriod('resolve', 10)), 'resolve')).toMatchObject(
      [{ at: wib('2026-12-11', '16:30'), late: 6, lateBefore: 2 }],
    );
  });

  it('a correction is simulated with the other SOP’s period, and missed deadlines stay missed', () => {
    const high = (day: string) => (one: Case) =>
      afterStep(one, 'correct', givenTo.correct({ urgency: 'high' }), wib(day, '09:00'), coordinator);
    const soon = replayed(answeredOn('2026-12-21', high('2026-11-26')), withPeriod('resolve', 8));
    expect(of(soon, 'resolve')).toMatchObject([{ at: wib('2026-11-30', '16:00') }]);
    const past = replayed(answeredOn('2026-12-21', high('2026-12-08')), withPeriod('resolve', 8));
    expect(of(past, 'resolve')).toMatchObject([{ at: wib('2026-12-04', '16:30') }]);
  });

  it('each dispatch starts new simulated deadlines; work taken away in time is not late', () => {
    const dispatched = afterStep(receivedCase(tenant), 'dispatch', dispatchInput(), tuesday, coordinator);
    const back = afterStep(dispatched, 'return', givenTo.giveBack(), wib('2026-11-25', '09:00'), dishub);
    const again = afterStep(
      back,
      'dispatch',
      dispatchInput({ lead: 'dlh' }),
      wib('2026-11-27', '09:00'),
      coordinator,
    );
    const owed = replayed(again, withPeriod('decide-return', 3), wib('2026-12-21', '09:00'));
    expect(of(owed, 'decide-return')).toMatchObject([
      { agency: 'coordinator', late: undefined, lateBefore: 1 },
    ]);
    expect(of(owed, 'resolve').map(({ agency, late }) => [agency, late])).toEqual([
      ['dishub', undefined],
      ['dlh', 2],
    ]);
  });

  it('open deadlines are judged at now, and paused ones not at all', () => {
    const open = afterStep(receivedCase(tenant), 'dispatch', dispatchInput(), tuesday, coordinator);
    expect(of(replayed(open, sop, wib('2026-12-16', '09:00')), 'resolve')[0]!.late).toBe(2);
    const waiting = afterStep(
      open,
      'ask-completion',
      givenTo.askCompletion(),
      wib('2026-11-30', '09:00'),
      dishub,
    );
    expect(of(replayed(waiting, sop, wib('2026-12-16', '09:00')), 'resolve')[0]!.late).toBeUndefined();
  });

  it('a unit’s simulated deadline is capped at its lead’s', () => {
    const passed = (other: Sop) => {
      const dispatched = afterStep(receivedCase(tenant), 'dispatch', dispatchInput(), tuesday, coordinator);
      const at = wib('2026-12-02', '09:00');
      return of(
        replayed(afterStep(dispatched, 'pass-down', givenTo.passDown(), at, dishub), other),
        'sub-unit',
      );
    };
    // Five days from Wednesday the 2nd; the lead's fourteen end on the 14th, its eight on the 4th.
    expect(passed(sop)).toMatchObject([{ at: wib('2026-12-09', '16:00') }]);
    expect(passed(withPeriod('resolve', 8))).toMatchObject([{ at: wib('2026-12-04', '16:30') }]);
  });

  it('a complaint that was merged and unmerged is simulated as one history', () => {
    const merged = mergedCase(
      afterStep(receivedCase(tenant), 'dispatch', dispatchInput(), tuesday, coordinator),
    );
    const parted = afterStep(
      merged,
      'unmerge',
      { reason: 'Lubang lain.' },
      wib('2026-12-10', '09:00'),
      coordinator,
    );
    const now = wib('2026-12-16', '09:00');
    expect(of(replayed(parted, withPeriod('resolve', 10), now), 'resolve')).toMatchObject([
      { at: wib('2026-12-08', '16:00'), late: 6, lateBefore: 2 },
    ]);
    // An office is not late with the work of others.
    expect(of(replayed(merged, withPeriod('resolve', 10), now), 'resolve')).toMatchObject([
      { late: undefined, lateBefore: undefined },
    ]);
  });

  it('an inspection found late has the pauses since its level, as in the real history', () => {
    const accepted = afterStep(
      afterStep(receivedCase(tenant), 'dispatch', dispatchInput({ lead: 'dlh' }), tuesday, coordinator),
      'accept',
      {},
      wib('2026-11-25', '09:00'),
      liaisonOf('dlh'),
    );
    const postponed = afterStep(
      accepted,
      'postpone',
      givenTo.postpone({ until: '2027-01-11' }),
      wib('2027-01-08', '10:00'),
      liaisonOf('dlh'),
    );
    const inspected = afterStep(
      postponed,
      'fall-due',
      { assignment: 'lead-2' },
      wib('2027-01-12', '09:00'),
      system,
    );
    const looked = afterStep(
      inspected,
      'fall-due',
      { assignment: 'lead-2' },
      wib('2027-01-12', '09:00'),
      system,
    );
    const [inspection] = of(replayed(looked), 'inspect');
    expect(inspection!.at).toBe(inspection!.atBefore);
  });

  it('a simulation leaves out the complainant’s own deadlines', () => {
    expect(replayed(answeredOn('2026-12-10')).map(({ kind }) => kind)).not.toContain('reply');
  });
});

it('the totals of a month count complaints by agency, each with its worst deadline', () => {
  const sum = new SimulationTotals();
  for (const day of ['2026-12-10', '2026-12-16', '2026-12-21'])
    sum.add(replayed(answeredOn(day), withPeriod('resolve', 10)));
  expect(sum.rows()).toEqual([
    { agency: 'coordinator', complaints: 3, late: 0, lateBefore: 0, days: 0 },
    // First responses came with the answers: 7, 11 and 14 days late, under both SOPs.
    { agency: 'dishub', complaints: 3, late: 3, lateBefore: 3, days: 7 + 11 + 14 },
  ]);
});
