import { describe, expect, it } from 'vitest';
import { factsFor } from '#casework/records/rule-context.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import { sendTime } from '#notices/delivery/timing.ts';
import { officeCalendar } from '#notices/plan/office-calendar.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { coordinator, liaisonOf, system } from '../../support/complaints/actors.ts';
import {
  afterStep,
  type Case,
  dispatchInput,
  givenTo,
  receivedCase,
  tuesday,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const day = { opens: '08:00', closes: '20:00', breakMinutes: 60 };
/** Dinas Perhubungan serves until the evening. */
const evenings: TenantConfig = {
  ...tenant,
  calendar: {
    ...tenant.calendar,
    version: 1,
    agencyHours: [{ agency: 'dishub', officeHours: { normal: { mondayToThursday: day, friday: day } } }],
  },
};
const midnight: TenantConfig = {
  ...tenant,
  sops: tenant.sops.map((sop) => ({
    ...sop,
    counting: { from: 'next-working-day' as const, endsAt: 'end-of-day' as const },
  })),
};
const dispatched = (of: TenantConfig, lead = 'dishub') =>
  afterStep(receivedCase(of), 'dispatch', dispatchInput({ lead }), tuesday, coordinator);
const clocks = ({ complaint }: Case) =>
  Object.fromEntries(complaint.assignments.flatMap((one) => one.deadlines.map(({ kind, at }) => [kind, at])));

describe('an agency with hours of its own', () => {
  it('an agency with its own hours has its deadlines at its own close; all others at the tenant’s', () => {
    expect(clocks(dispatched(evenings))).toEqual({
      accept: wib('2026-11-26', '20:00'),
      'first-response': wib('2026-12-01', '20:00'),
      resolve: wib('2026-12-14', '20:00'),
    });
    expect(clocks(dispatched(evenings, 'dlh')).accept).toBe(wib('2026-11-26', '16:00'));
    expect(clocks(receivedCase(evenings)).verify).toBe(wib('2026-11-27', '16:30'));
  });

  it('an agency with its own hours in Ramadan alone keeps the tenant’s hours for the rest of the year', () => {
    const ramadan = { mondayToThursday: day, friday: day };
    const calendar = tenantCalendar({
      ...evenings,
      calendar: {
        ...evenings.calendar,
        officeHours: { normal: { mondayToThursday: { ...day, closes: '15:00' }, friday: day } },
        agencyHours: [{ agency: 'dishub', officeHours: { ramadan } }],
      },
    }).of('dishub');
    expect(calendar.officeDay('2026-11-24')?.closes).toBe(wib('2026-11-24', '15:00'));
    expect(calendar.officeDay('2026-02-24')?.closes).toBe(wib('2026-02-24', '20:00'));
  });

  it('an agency with its own hours is reminded when it opens', () => {
    const { complaint } = dispatched(evenings);
    const checks = dueTimes(complaint, factsFor(evenings, tuesday, system, tuesday));
    expect(checks.get('lead-2')).toBe(wib('2026-11-25', '08:00'));
    const at = wib('2026-11-24', '19:00');
    expect(sendTime('office-hours', officeCalendar(evenings, 'dishub/liaison'), at, false)).toBeUndefined();
    expect(sendTime('office-hours', officeCalendar(evenings, 'dlh/liaison'), at, false)).toBe(
      wib('2026-11-25', '07:33'),
    );
  });

  it('an agency’s own hours hold through a pause and a correction', () => {
    const accepted = afterStep(dispatched(evenings), 'accept', {}, tuesday, liaisonOf('dishub'));
    const waiting = afterStep(accepted, 'postpone', givenTo.postpone(), tuesday, liaisonOf('dishub'));
    const back = afterStep(waiting, 'resume', {}, wib('2026-11-26', '09:00'), liaisonOf('dishub'));
    expect(clocks(back).resolve).toBe(wib('2026-12-16', '20:00'));
    const high = afterStep(
      dispatched(evenings),
      'correct',
      givenTo.correct({ urgency: 'high' }),
      tuesday,
      coordinator,
    );
    expect(clocks(high).resolve).toBe(wib('2026-12-03', '20:00'));
  });

  it('an agency that changes its hours has its open deadlines recomputed', () => {
    const before = { ...dispatched(tenant), tenant: evenings };
    const one = afterStep(before, 'recompute', {}, wib('2026-11-25', '09:00'));
    expect(clocks(one)).toEqual(clocks(dispatched(evenings)));
  });

  it('an agency with its own hours works on the same days, under the same calendar version', () => {
    const [all, own] = [tenantCalendar(evenings), tenantCalendar(evenings).of('dishub')];
    expect(own.version).toBe(all.version);
    expect(own.isWorkingDay('2026-12-24')).toBe(false);
    expect(all.of('dlh')).toBe(all);
  });
});

describe('a procedure that counts to the end of the day', () => {
  it('a period that counts to the end of the day ends at 23:59, and one in hours at its minute', () => {
    expect(clocks(dispatched(midnight))).toEqual({
      accept: wib('2026-11-26', '23:59'),
      'first-response': wib('2026-12-01', '23:59'),
      resolve: wib('2026-12-14', '23:59'),
    });
    expect(dispatched(midnight).complaint.promised.at).toBe(wib('2026-12-17', '23:59'));
    const urgent = receivedCase(midnight, { urgency: 'emergency' });
    expect(clocks(urgent).verify).toBe(wib('2026-11-24', '12:00'));
  });

  it('a period that counts to the end of the day also ends at 23:59 after a pause', () => {
    const accepted = afterStep(dispatched(midnight), 'accept', {}, tuesday, liaisonOf('dishub'));
    const waiting = afterStep(accepted, 'postpone', givenTo.postpone(), tuesday, liaisonOf('dishub'));
    const back = afterStep(waiting, 'resume', {}, wib('2026-11-26', '09:00'), liaisonOf('dishub'));
    expect(clocks(back).resolve).toBe(wib('2026-12-16', '23:59'));
  });
});
