import { describe, expect, test } from 'vitest';
import { computePromisedDate, type PromiseRequest } from '#sop/promise.ts';
import { calendarKnownOn, wib } from '../../support/sop/calendars.ts';
import { calendar } from '../../support/sop/deadlines.ts';
import { klatenSop } from '../../support/sop/klaten-sop.ts';

const received = wib('2026-11-24', '10:00');

function promised(changes: Partial<PromiseRequest> = {}) {
  const request = { received, class: 'no-oversight', urgency: 'normal', pauses: [], ...changes } as const;
  return computePromisedDate(klatenSop, calendar, request);
}

describe('the promised date', () => {
  test.each([
    ['no-oversight', '2026-12-17', '16:00'],
    ['aspiration', '2026-12-17', '16:00'],
    ['information', '2026-12-04', '16:30'],
    ['oversight', '2027-02-26', '15:30'],
  ] as const)('the promised date depends on the class: %s', (each, date, time) => {
    expect(promised({ class: each }).at).toBe(wib(date, time));
  });

  test('the promised date depends on the urgency', () => {
    expect(promised({ urgency: 'high' }).at).toBe(wib('2026-12-08', '16:00'));
    expect(promised({ urgency: 'low' }).at).toBe(wib('2026-12-17', '16:00'));
    expect(promised({ urgency: 'emergency' }).at).toBe(wib('2026-11-25', '12:00'));
  });

  test('the promised date counts from the receipt, on any day of the week', () => {
    expect(promised({ received: wib('2026-11-28', '23:30') }).at).toBe(wib('2026-12-22', '16:00'));
  });
});

describe('pauses and the promised date', () => {
  const pause = { from: wib('2026-12-09', '09:00'), to: wib('2026-12-15', '10:00') };

  test('a pause moves the promise by the time remaining when it began', () => {
    // Six working days were left on the 9th.
    expect(promised({ pauses: [pause] }).at).toBe(wib('2026-12-23', '16:00'));
  });

  test('several pauses move the promise one after the other', () => {
    const second = { from: wib('2026-12-21', '09:00'), to: wib('2026-12-22', '10:00') };
    expect(promised({ pauses: [pause, second] }).at).toBe(wib('2026-12-28', '16:00'));
  });

  test('an open pause, or one after the promised date, does not move the promise', () => {
    expect(promised({ pauses: [{ from: pause.from }] }).at).toBe(wib('2026-12-17', '16:00'));
    expect(
      promised({ pauses: [{ from: wib('2026-12-18', '09:00'), to: wib('2026-12-22', '09:00') }] }).at,
    ).toBe(wib('2026-12-17', '16:00'));
  });

  test('a pause during verification moves the promise', () => {
    const early = { from: wib('2026-11-24', '11:00'), to: wib('2026-11-26', '10:00') };
    expect(promised({ pauses: [early] }).at).toBe(wib('2026-12-21', '16:00'));
  });

  test('a pause moves an emergency’s promise by its minutes', () => {
    const pauses = [{ from: wib('2026-11-24', '11:00'), to: wib('2026-11-24', '11:45') }];
    expect(promised({ urgency: 'emergency', pauses }).at).toBe(wib('2026-11-25', '12:45'));
  });
});

test('a changed decree moves the promised date', () => {
  const request = {
    received: wib('2025-08-01', '08:00'),
    class: 'no-oversight',
    urgency: 'normal',
    pauses: [],
  } as const;
  expect(computePromisedDate(klatenSop, calendarKnownOn('2025-07-31'), request).at).toBe(
    wib('2025-08-26', '16:00'),
  );
  expect(computePromisedDate(klatenSop, calendarKnownOn('2025-08-01'), request).at).toBe(
    wib('2025-08-27', '16:00'),
  );
});

test('a promised date in a year without a decree is an estimate', () => {
  expect(promised().estimate).toBe(false);
  expect(promised({ received: wib('2027-12-09', '10:00') }).estimate).toBe(true);
  expect(promised({ received: wib('2027-02-05', '10:00') })).toEqual({
    at: wib('2027-03-02', '15:00'),
    estimate: true,
  });
  expect(promised({ received: wib('2024-12-30', '10:00') }).estimate).toBe(true);
  // Verified in a Ramadan without an official date yet, due after it.
  expect(promised({ received: wib('2027-02-26', '10:00') }).estimate).toBe(false);
});
