import { describe, expect, it } from 'vitest';
import type { Entry } from '#casework/records/hash-chain.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import { coordinator, system } from '../../support/complaints/actors.ts';
import { afterStep, type Case, caseAt, decide, givenTo } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const wednesday = wib('2026-11-25', '09:00');
const postponed = (until: string, now = wednesday, sent: object = {}) =>
  afterStep(caseAt(tenant, 'accepted', sent), 'postpone', givenTo.postpone({ until }), now);
const fall = (from: Case, now: string, assignment = 'lead-2') =>
  afterStep(from, 'fall-due', { assignment }, now);
const resolve = ({ complaint }: Case) =>
  complaint.assignments[0]!.deadlines.find(({ kind }) => kind === 'resolve')!;
const check = ({ complaint }: Case, assignment = 'lead-2') =>
  dueTimes(complaint, factsFor(tenant, complaint.receivedAt, system, wednesday)).get(assignment);
const steps = (entries: readonly Entry[]) =>
  entries.flatMap((entry) =>
    entry.type === 'ladder-step-reached.v1' ? [[entry.data.deadline, entry.data.form, entry.at]] : [],
  );

describe('postponing', () => {
  it('a postponement names obstacle and day, and stops every clock', () => {
    const { complaint } = postponed('2026-12-07', wednesday, { support: ['dlh'] });
    expect(complaint).toMatchObject({
      stage: 'postponed',
      postponed: { obstacle: 'weather', until: '2026-12-07' },
      pauses: [{ from: wednesday }],
    });
    const open = complaint.assignments.flatMap(({ deadlines }) => deadlines.filter(({ metAt }) => !metAt));
    expect(open.map(({ kind, pauses }) => [kind, pauses.length])).toEqual([
      ['first-response', 1],
      ['resolve', 1],
      ['contribute', 1],
    ]);
    expect(complaint.assignments).toHaveLength(2);
  });

  it('a complaint is postponed to a day after today in Klaten, at most a year ahead', () => {
    const until = (day: string, now = wednesday) =>
      decide(caseAt(tenant, 'accepted'), 'postpone', givenTo.postpone({ until: day }), now);
    expect(until('2026-11-25')).toEqual({ code: 'postponed-into-the-past', field: 'until' });
    expect(until('2026-11-26')).not.toHaveProperty('code');
    // 00:30 in Klaten is still the day before in UTC.
    expect(until('2026-11-26', wib('2026-11-26', '00:30'))).toHaveProperty('code');
    expect(until('2027-11-26')).not.toHaveProperty('code');
    expect(until('2027-11-27')).toEqual({ code: 'postponed-too-far', field: 'until' });
    expect(until('9999-12-31')).toEqual({ code: 'postponed-too-far', field: 'until' });
  });

  it('the lead can send an interim reply while a complaint is postponed', () => {
    const told = afterStep(postponed('2026-12-07'), 'interim-reply', { public: 'Menunggu.' }, wednesday);
    expect(told.complaint.stage).toBe('postponed');
    const first = told.complaint.assignments[0]!.deadlines.find(({ kind }) => kind === 'first-response');
    expect(first).toMatchObject({ metAt: wednesday });
  });
});

describe('the end of a postponement', () => {
  it.each([
    ['a working day', '2026-12-07', wib('2026-12-07', '07:30')],
    ['a Saturday', '2026-12-05', wib('2026-12-07', '07:30')],
    ['collective leave', '2026-12-24', wib('2026-12-28', '07:30')],
  ])('a postponement ends at the opening on or after its day: %s', (_, until, opens) => {
    const waiting = postponed(until);
    expect(check(waiting)).toBe(opens);
    const before = fall(waiting, new Date(Date.parse(opens) - 1).toISOString());
    expect(before.entries).toEqual(waiting.entries);
    const { complaint } = fall(waiting, opens);
    expect(complaint).toMatchObject({ stage: 'accepted', pauses: [{ from: wednesday, to: opens }] });
    expect(complaint).not.toHaveProperty('postponed');
  });

  it('a postponement ends at the opening on its day, even if found late, whichever assignment falls due', () => {
    for (const assignment of ['lead-2', 'support-3']) {
      const waiting = postponed('2026-12-07', wednesday, { support: ['dlh'] });
      const late = fall(waiting, wib('2026-12-30', '10:00'), assignment);
      expect(late.entries.at(-1)).toMatchObject({
        type: 'complaint-resumed.v1',
        at: wib('2026-12-07', '07:30'),
        recordedAt: wib('2026-12-30', '10:00'),
        data: { by: 'day' },
      });
      // 13 working days were left on 25 November.
      expect(resolve(late).at).toBe(wib('2026-12-28', '16:00'));
      expect(check(late)! < wib('2026-12-30', '10:00')).toBe(true);
    }
  });

  it('a postponement keeps the remaining time of every clock and of the promise', () => {
    const one = fall(postponed('2026-12-07'), wib('2026-12-07', '07:30'));
    expect(resolve(one).at).toBe(wib('2026-12-28', '16:00'));
    // 17 December and the eight working days from 26 November to 7 December.
    expect(one.complaint.promised).toEqual({
      at: wib('2026-12-31', '16:00'),
      provisional: false,
      estimate: false,
    });
  });

  it.each([undefined, coordinator])('an office may end a postponement before its day (%o)', (actor) => {
    const friday = wib('2026-11-27', '10:00');
    const one = afterStep(postponed('2026-12-07'), 'resume', {}, friday, actor);
    expect(one.entries.at(-1)).toMatchObject({ at: friday, data: { by: 'office' } });
    expect(resolve(one).at).toBe(wib('2026-12-16', '16:00'));
    expect(one.complaint.promised.at).toBe(wib('2026-12-21', '16:00'));
  });

  it('a postponement that ends on its first day changes no date', () => {
    const before = caseAt(tenant, 'accepted');
    const one = afterStep(postponed('2026-12-07'), 'resume', {}, wib('2026-11-25', '15:00'));
    expect(resolve(one).at).toBe(resolve(before).at);
    expect(one.complaint.promised).toEqual(before.complaint.promised);
  });

  it('resuming after the agreed day counts from that day, so that waiting gains nothing', () => {
    const one = afterStep(postponed('2026-12-07'), 'resume', {}, wib('2026-12-09', '10:00'));
    expect(one.complaint.pauses).toEqual([{ from: wednesday, to: wib('2026-12-07', '07:30') }]);
    expect(one.entries.at(-1)).toMatchObject({ at: wib('2026-12-07', '07:30'), data: { by: 'day' } });
  });
});

describe('a deadline missed before the postponement', () => {
  // The first response was due on 1 December at 16:00.
  const late = postponed('2026-12-14', wib('2026-12-02', '09:00'));

  it('a missed deadline stays missed during a postponement and escalates each level once', () => {
    expect(check(late)).toBe(wib('2026-11-30', '07:30'));
    const climbed = fall(late, wib('2026-12-08', '08:00'));
    expect(climbed.complaint.stage).toBe('postponed');
    expect(steps(climbed.entries)).toEqual([
      ['first-response', 'reminder', wib('2026-11-30', '07:30')],
      ['first-response', 'breach', wib('2026-12-01', '16:00')],
      ['first-response', 'follow-up', wib('2026-12-03', '07:30')],
      ['first-response', 'reprimand-1', wib('2026-12-08', '07:30')],
    ]);
    expect(check(climbed)).toBe(wib('2026-12-14', '07:30'));
    const resumed = fall(climbed, wib('2026-12-14', '07:30'));
    const first = resumed.complaint.assignments[0]!.deadlines.find(({ kind }) => kind === 'first-response');
    expect(first).toMatchObject({ at: wib('2026-12-01', '16:00'), step: 3, pauses: [] });
    expect(check(resumed)).toBe(wib('2026-12-15', '07:30'));
  });
});
