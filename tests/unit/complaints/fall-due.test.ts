import { describe, expect, it } from 'vitest';
import type { Entry } from '#casework/records/hash-chain.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import { system } from '../../support/complaints/actors.ts';
import { afterStep, type Case, caseAt, dispatchInput, receivedCase } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const fall = (from: Case, assignment: string, now: string) =>
  afterStep(from, 'fall-due', { assignment }, now);
const reached = (entries: readonly Entry[]) =>
  entries.flatMap((entry) =>
    entry.type === 'ladder-step-reached.v1' ? [[entry.data.deadline, entry.data.form, entry.at]] : [],
  );
const check = ({ complaint }: Case, assignment: string) =>
  dueTimes(complaint, factsFor(tenant, complaint.receivedAt, system, complaint.receivedAt)).get(assignment);

describe('an overdue verification', () => {
  // Received on Tuesday 24 November at 10:00: due on Friday 27 at 16:30.
  it('an assignment first falls due at the opening of the office on the day before its deadline', () => {
    expect(check(receivedCase(tenant), 'verify-1')).toBe(wib('2026-11-26', '07:30'));
  });

  it('nothing happens a millisecond before a level is due, and one level is reached at its instant', () => {
    const before = fall(receivedCase(tenant), 'verify-1', '2026-11-26T00:29:59.999Z');
    expect(before.entries).toHaveLength(1);
    const at = fall(receivedCase(tenant), 'verify-1', wib('2026-11-26', '07:30'));
    expect(reached(at.entries)).toEqual([['verify', 'reminder', wib('2026-11-26', '07:30')]]);
    expect(check(at, 'verify-1')).toBe(wib('2026-11-27', '16:30'));
  });

  it('a breach happens at the exact deadline and is marked on it', () => {
    const breached = fall(receivedCase(tenant), 'verify-1', wib('2026-11-27', '16:30'));
    expect(breached.complaint.assignments[0]!.deadlines[0]).toMatchObject({
      step: 1,
      breachedAt: wib('2026-11-27', '16:30'),
    });
    expect(breached.complaint.stage).toBe('received');
  });

  it('levels found late are recorded in order, each at the instant when it was due', () => {
    const late = fall(receivedCase(tenant), 'verify-1', wib('2026-12-02', '10:00'));
    expect(reached(late.entries)).toEqual([
      ['verify', 'reminder', wib('2026-11-26', '07:30')],
      ['verify', 'breach', wib('2026-11-27', '16:30')],
      ['verify', 'follow-up', wib('2026-12-01', '07:30')],
    ]);
    expect(late.entries.slice(1).every(({ recordedAt }) => recordedAt === wib('2026-12-02', '10:00'))).toBe(
      true,
    );
    expect(fall(late, 'verify-1', wib('2026-12-02', '10:00')).entries).toHaveLength(4);
  });

  it('an assignment that was closed meanwhile reaches no level', () => {
    const moved = afterStep(receivedCase(tenant), 'dispatch', dispatchInput(), wib('2026-11-27', '16:31'));
    expect(fall(moved, 'verify-1', wib('2026-12-20', '10:00')).entries).toHaveLength(2);
  });
});

describe('a lead that does nothing', () => {
  it('a lead that does nothing climbs the ladder of each of its clocks in order of time', () => {
    const late = fall(caseAt(tenant, 'dispatched'), 'lead-2', wib('2026-12-03', '08:00'));
    expect(reached(late.entries)).toEqual([
      ['accept', 'reminder', wib('2026-11-25', '07:30')],
      ['accept', 'breach', wib('2026-11-26', '16:00')],
      ['accept', 'follow-up', wib('2026-11-30', '07:30')],
      ['first-response', 'reminder', wib('2026-11-30', '07:30')],
      ['first-response', 'breach', wib('2026-12-01', '16:00')],
      ['accept', 'reprimand-1', wib('2026-12-03', '07:30')],
      ['first-response', 'follow-up', wib('2026-12-03', '07:30')],
    ]);
  });

  it('a lead that met a deadline climbs no further for it', () => {
    const late = fall(caseAt(tenant, 'accepted'), 'lead-2', wib('2026-12-03', '08:00'));
    expect(reached(late.entries).map(([deadline]) => deadline)).not.toContain('accept');
  });

  it('an emergency escalates in hours, to the duty officer first', () => {
    const emergency = afterStep(
      receivedCase(tenant),
      'dispatch',
      dispatchInput({ urgency: 'emergency' }),
      wib('2026-11-28', '23:00'),
    );
    const late = fall(emergency, 'lead-2', wib('2026-11-29', '04:00'));
    expect(late.entries.slice(2).map(({ data, at }) => [(data as { to: string }).to, at])).toEqual([
      ['duty-officer', wib('2026-11-29', '01:00')],
      ['head', wib('2026-11-29', '02:00')],
      ['supervisor', wib('2026-11-29', '04:00')],
    ]);
  });
});

describe('a reply period without a reply', () => {
  const answered = caseAt(tenant, 'answered');
  const end = answered.complaint.assignments[0]!.deadlines[0]!.at;

  it('a reply period without a reply closes the complaint at its end, without a reminder', () => {
    expect(check(answered, 'reply-3')).toBe(end);
    const just = new Date(Date.parse(end) - 1).toISOString();
    expect(fall(answered, 'reply-3', just).complaint.stage).toBe('answered');
    expect(fall(answered, 'reply-3', end).complaint.stage).toBe('closed');
    const { complaint, entries } = fall(answered, 'reply-3', wib('2027-02-01', '10:00'));
    expect(complaint).toMatchObject({ stage: 'closed', closed: { at: end, by: 'lapse' }, assignments: [] });
    expect(reached(entries)).toEqual([]);
  });

  it('a closed complaint never falls due', () => {
    const closed = caseAt(tenant, 'closed');
    expect(fall(closed, 'reply-3', wib('2027-02-01', '10:00')).entries).toEqual(closed.entries);
  });
});
