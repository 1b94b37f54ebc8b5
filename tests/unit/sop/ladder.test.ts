import { describe, expect, test } from 'vitest';
import { type DeadlineKind, deadlineKinds } from '#events/vocabulary.ts';
import { pauseDeadline, resumeDeadline } from '#sop/deadline.ts';
import { ladderFor, levelsDue, nextLevel } from '#sop/ladder.ts';
import { wib } from '../../support/sop/calendars.ts';
import { calendar, deadlineWith } from '../../support/sop/deadlines.ts';
import { klatenSop } from '../../support/sop/klaten-sop.ts';

const asked = { kind: 'resolve', class: 'no-oversight', urgency: 'normal' } as const;
const ladder = ladderFor(klatenSop, asked);
const END = '9999-12-31T23:59:59.999Z';

const idOf = (changes: Partial<Parameters<typeof ladderFor>[1]>) =>
  ladderFor(klatenSop, { ...asked, ...changes }).id;
const kindsOf = (id: string, changes: Partial<Parameters<typeof ladderFor>[1]> = {}) =>
  deadlineKinds.filter((kind: DeadlineKind) => idOf({ ...changes, kind }) === id);

/** Step, form and recipients of a ladder in one line each. */
const told = (id: string) =>
  klatenSop.ladders
    .find((each) => each.id === id)!
    .steps.map(({ step, form, to, copy }) => [step, form, to, ...copy].join(' '));

describe('the default ladder', () => {
  // Due on Monday 14 December at 16:00; Christmas and New Year follow.
  const deadline = deadlineWith();

  test('ladder levels count in working days at opening time, the breach at the instant itself', () => {
    expect(levelsDue(deadline, ladder, calendar, END).map(({ step, at }) => [step, at])).toEqual([
      [0, wib('2026-12-11', '07:30')],
      [1, wib('2026-12-14', '16:00')],
      [2, wib('2026-12-16', '07:30')],
      [3, wib('2026-12-21', '07:30')],
      [4, wib('2026-12-30', '07:30')],
      [5, wib('2027-01-08', '07:30')],
    ]);
  });

  test('ladder levels address the liaison officer, then the officer’s superiors', () => {
    expect(told('default')).toEqual([
      '0 reminder owner',
      '1 breach owner head',
      '2 follow-up head coordinator',
      '3 reprimand-1 head supervisor',
      '4 reprimand-2 head supervisor inspectorate',
      '5 inspection inspectorate',
    ]);
  });

  test('ladder levels fall at the later opening in Ramadan', () => {
    const inRamadan = deadlineWith({ kind: 'verify', start: wib('2026-02-23', '10:00') });
    expect(nextLevel(inRamadan, ladder, calendar)?.at).toBe(wib('2026-02-25', '08:00'));
  });
});

describe('the next level', () => {
  const deadline = deadlineWith();

  test('the next level follows the one that was reached', () => {
    expect(nextLevel(deadline, ladder, calendar)?.step).toBe(0);
    expect(nextLevel({ ...deadline, step: 0 }, ladder, calendar)).toMatchObject({ step: 1, form: 'breach' });
    expect(nextLevel({ ...deadline, step: 4 }, ladder, calendar)?.step).toBe(5);
    expect(nextLevel({ ...deadline, step: 5 }, ladder, calendar)).toBeUndefined();
  });

  test('a met or paused deadline has no next level', () => {
    expect(nextLevel({ ...deadline, metAt: deadline.at }, ladder, calendar)).toBeUndefined();
    const paused = pauseDeadline(deadline, wib('2026-12-01', '10:00'), calendar);
    expect(nextLevel(paused, ladder, calendar)).toBeUndefined();
    expect(levelsDue(paused, ladder, calendar, END)).toEqual([]);
    const resumed = resumeDeadline(paused, wib('2026-12-22', '10:00'), calendar);
    expect(nextLevel(resumed, ladder, calendar)?.at).toBe(wib('2027-01-07', '07:30'));
  });

  test('the next level skips levels that were past when the deadline was set', () => {
    const afterOpening = deadlineWith({ kind: 'decide-return', start: wib('2026-11-24', '10:00') });
    expect(nextLevel(afterOpening, ladder, calendar)?.step).toBe(1);
    const atOpening = deadlineWith({ kind: 'decide-return', start: wib('2026-11-24', '07:30') });
    expect(nextLevel(atOpening, ladder, calendar)?.step).toBe(0);
  });
});

describe('levels found late', () => {
  const deadline = deadlineWith();

  test('ladder levels found late come in order with the instants at which they were due', () => {
    const found = levelsDue(deadline, ladder, calendar, wib('2026-12-16', '07:30'));
    expect(found.map(({ step, at }) => [step, at])).toEqual([
      [0, wib('2026-12-11', '07:30')],
      [1, wib('2026-12-14', '16:00')],
      [2, wib('2026-12-16', '07:30')],
    ]);
  });

  test('ladder levels already reached or still to come are not due', () => {
    const reached = { ...deadline, step: 1 };
    expect(levelsDue(reached, ladder, calendar, wib('2026-12-16', '07:29'))).toEqual([]);
    expect(levelsDue(reached, ladder, calendar, wib('2026-12-16', '07:30')).map(({ step }) => step)).toEqual([
      2,
    ]);
  });
});

describe('an emergency', () => {
  const emergency = ladderFor(klatenSop, { ...asked, urgency: 'emergency' });

  test('an emergency escalates by the hour, even on a holiday', () => {
    const deadline = deadlineWith({ urgency: 'emergency', start: wib('2026-12-24', '20:10') });
    expect(levelsDue(deadline, emergency, calendar, END).map(({ at, to }) => [to, at])).toEqual([
      ['duty-officer', wib('2026-12-25', '20:10')],
      ['head', wib('2026-12-25', '21:10')],
      ['supervisor', wib('2026-12-25', '23:10')],
    ]);
  });

  test('every period in hours has the emergency ladder', () => {
    const inHours = klatenSop.periods.filter(({ unit }) => unit === 'hours').map(({ kind }) => kind);
    expect(kindsOf('emergency', { urgency: 'emergency' }).sort()).toEqual(inHours.sort());
  });

  test('an oversight emergency goes to the inspectorate, then the supervisor, by the hour', () => {
    const both = { urgency: 'emergency', class: 'oversight' } as const;
    const ofCoordinator = ['verify', 'decide-return'];
    const ofAll = kindsOf('emergency', { urgency: 'emergency' });
    expect(kindsOf('oversight-emergency', both)).toEqual(
      ofAll.filter((kind) => !ofCoordinator.includes(kind)),
    );
    expect(kindsOf('emergency', both).sort()).toEqual(ofCoordinator.sort());
    const deadline = deadlineWith({ ...both, start: wib('2026-12-24', '20:10') });
    expect(
      levelsDue(deadline, ladderFor(klatenSop, { ...asked, ...both }), calendar, END).map(({ at, to }) => [
        to,
        at,
      ]),
    ).toEqual([
      ['inspectorate', wib('2026-12-25', '20:10')],
      ['supervisor', wib('2026-12-25', '21:10')],
      ['supervisor', wib('2026-12-25', '23:10')],
    ]);
  });
});

describe('the choice of the ladder', () => {
  test('the complainant’s own periods have no ladder', () => {
    for (const urgency of ['normal', 'emergency'] as const) {
      expect(kindsOf('complainant', { urgency })).toEqual(['complete', 'reply']);
    }
    const reply = deadlineWith({ kind: 'reply' });
    expect(nextLevel(reply, ladderFor(klatenSop, { ...asked, kind: 'reply' }), calendar)).toBeUndefined();
  });

  test('the coordinator’s deadlines are escalated to the coordinator, then to the supervisor', () => {
    expect(idOf({ kind: 'verify' })).toBe('verify');
    expect(idOf({ kind: 'verify', class: 'oversight' })).toBe('verify');
    expect(told('verify').map((line) => line.split(' ')[2])).toEqual([
      ...['owner', 'owner'],
      ...['supervisor', 'supervisor', 'supervisor', 'supervisor'],
    ]);
  });

  test('an oversight complaint is escalated to the inspectorate, then to the supervisor', () => {
    expect(idOf({ class: 'oversight' })).toBe('oversight');
    const addressed = klatenSop.ladders.find(({ id }) => id === 'oversight')!.steps;
    expect(addressed.flatMap(({ to, copy }) => [to, ...copy])).not.toContain('head');
    expect(addressed.flatMap(({ to, copy }) => [to, ...copy])).not.toContain('coordinator');
    expect(addressed.map(({ to }) => to)).toEqual([
      'owner',
      'owner',
      'owner',
      'supervisor',
      'supervisor',
      'supervisor',
    ]);
    expect(told('inspect')).toEqual(told('oversight'));
  });

  test('all other deadlines have the default ladder', () => {
    expect(kindsOf('default')).toEqual([
      'accept',
      'first-response',
      'resolve',
      'contribute',
      'approve-answer',
      'sub-unit',
      'report-planned',
    ]);
  });

  test('a deadline without a matching ladder has one without levels', () => {
    expect(ladderFor({ ...klatenSop, ladders: [] }, asked).steps).toEqual([]);
  });
});
