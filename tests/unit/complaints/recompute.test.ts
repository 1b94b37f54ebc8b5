import { describe, expect, it } from 'vitest';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Assignment } from '#events/assignments.ts';
import { afterStep, type Case, caseAt, receivedCase, tuesday } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { under } from '../../support/stage/changed-calendar.ts';

const tenant = await klaten();
const wednesday = wib('2026-11-25', '09:00');
const again = (one: Case, now = wednesday) => afterStep(one, 'recompute', {}, now);
const clocks = ({ complaint }: { complaint: Complaint }) =>
  Object.fromEntries(complaint.assignments.flatMap((one) => one.deadlines.map(({ kind, at }) => [kind, at])));
const said = (one: Case) => {
  const last = one.entries.at(-1)!;
  if (last.type !== 'deadlines-recomputed.v1') throw new Error(last.type);
  return last.data;
};
const friday = { added: ['2026-11-27'] };

describe('recomputing after a changed calendar', () => {
  it.each([
    'received',
    'dispatched',
    'accepted',
    'answered',
    'returned',
    'postponed',
    'needs-completion',
  ] as const)('recomputing at the stage %s writes no event if the calendar is unchanged', (stage) => {
    const one = caseAt(tenant, stage);
    expect(again(one).entries).toEqual(one.entries);
  });

  it('a lost working day moves every open clock and the promise, and the event keeps the old dates', () => {
    const before = caseAt(tenant, 'dispatched');
    const one = again(under(before, friday));
    expect(clocks(one)).toEqual({
      accept: wib('2026-11-26', '16:00'),
      'first-response': wib('2026-12-02', '16:00'),
      resolve: wib('2026-12-15', '16:00'),
    });
    expect(one.complaint.promised.at).toBe(wib('2026-12-18', '16:30'));
    expect(said(one)).toMatchObject({
      calendar: '2027.1+klaten.1',
      decrees: [],
      regional: ['Hari pemungutan suara'],
      before: [
        {
          assignment: 'lead-2',
          deadline: 'first-response',
          at: wib('2026-12-01', '16:00'),
          calendar: '2027.1+klaten.0',
        },
        {
          assignment: 'lead-2',
          deadline: 'resolve',
          at: wib('2026-12-14', '16:00'),
          calendar: '2027.1+klaten.0',
        },
      ],
      promisedBefore: before.complaint.promised.at,
    });
  });

  it('the event names the decree or the tenant’s own days off, whichever changed', () => {
    const one = caseAt(tenant, 'dispatched');
    const older = (version: string) => ({
      ...one,
      complaint: {
        ...one.complaint,
        assignments: one.complaint.assignments.map((held) => ({
          ...held,
          deadlines: held.deadlines.map((deadline) => ({ ...deadline, calendar: version })),
        })),
      },
    });
    const by = (version: string) => said(again(under(older(version), friday)));
    expect(by('2026.0+klaten.1')).toMatchObject({ decrees: ['1497/2025, 2/2025, 5/2025'] });
    expect(by('2026.0+klaten.1').regional).toBeUndefined();
    expect(by('2026.0+klaten.0')).toMatchObject({
      decrees: ['1497/2025, 2/2025, 5/2025'],
      regional: ['Hari pemungutan suara'],
    });
  });

  it('a complaint whose dates stay gets no entry, however old its calendar', () => {
    const one = under(caseAt(tenant, 'dispatched'), { added: ['2027-04-06'] });
    expect(again(one).entries).toEqual(one.entries);
  });

  it('a second recomputation does nothing', () => {
    const once = again(under(caseAt(tenant, 'dispatched'), friday));
    expect(again(once).entries).toEqual(once.entries);
    expect(once.complaint.recomputed).toEqual({ calendar: '2027.1+klaten.1', at: wednesday, dates: 3 });
  });

  it('dates return to the old ones when the day off is revoked', () => {
    const before = caseAt(tenant, 'accepted');
    const once = again(under(before, friday));
    const back = again(under(once, { taken: friday.added }));
    expect(clocks(back)).toEqual(clocks(before));
    expect(back.complaint.promised).toEqual(before.complaint.promised);
  });

  it('a recomputation leaves missed deadlines missed, even if the sweep has not recorded them yet', () => {
    const now = wib('2026-12-02', '09:00');
    const unseen = caseAt(tenant, 'accepted');
    for (const before of [unseen, afterStep(unseen, 'fall-due', { assignment: 'lead-2' }, now)]) {
      const one = again(under(before, friday), now);
      expect(clocks(one)).toMatchObject({
        'first-response': wib('2026-12-01', '16:00'),
        resolve: wib('2026-12-15', '16:00'),
      });
    }
  });

  it('a recomputation never puts a deadline into the past', () => {
    const before = again(under(caseAt(tenant, 'dispatched'), friday));
    const now = wib('2026-12-02', '10:00');
    const one = again(under(before, { taken: friday.added }), now);
    expect(clocks(one)).toMatchObject({
      'first-response': wib('2026-12-02', '16:00'),
      resolve: wib('2026-12-14', '16:00'),
    });
  });

  it('a recomputation counts through a pause, and converts the remaining time by the new calendar', () => {
    const waiting = again(under(caseAt(tenant, 'postponed'), friday));
    expect(said(waiting).before.map(({ deadline }) => deadline)).toContain('resolve');
    const back = afterStep(waiting, 'resume', {}, wib('2026-11-30', '09:00'));
    const [lead] = back.complaint.assignments;
    // Fourteen working days were left on the 24th, none of them counted before the 30th.
    expect(lead!.deadlines.find(({ kind }) => kind === 'resolve')!.at).toBe(wib('2026-12-18', '16:30'));
  });

  it('a recomputation moves the complainant’s own period, and no promise after the answer', () => {
    const before = caseAt(tenant, 'answered');
    const one = again(under(before, friday));
    expect(one.complaint.promised).toEqual(before.complaint.promised);
    expect(clocks(one).reply).toBe(wib('2026-12-09', '16:00'));
  });

  it('a recomputation does not touch the hours of an emergency', () => {
    const one = under(receivedCase(tenant, { urgency: 'emergency' }), friday);
    expect(again(one, tuesday).entries).toEqual(one.entries);
  });

  it('a recomputed sub-unit’s deadline is capped at the lead’s', () => {
    const { complaint, ...rest } = caseAt(tenant, 'accepted');
    const [lead] = complaint.assignments;
    const resolve = lead!.deadlines.find(({ kind }) => kind === 'resolve')!;
    const start = wib('2026-12-10', '09:00');
    const unit: Assignment = {
      id: 'sub-unit-3',
      kind: 'sub-unit',
      owner: 'agency:dishub',
      openedAt: start,
      deadlines: [{ ...resolve, kind: 'sub-unit', start, period: { count: 5, unit: 'working-days' } }],
    };
    const passed = { ...rest, complaint: { ...complaint, assignments: [lead!, unit] } };
    expect(clocks(again(under(passed, friday), wib('2026-12-10', '10:00')))).toMatchObject({
      resolve: wib('2026-12-15', '16:00'),
      'sub-unit': wib('2026-12-15', '16:00'),
    });
  });

  it('an event is written if an estimate only becomes certain', () => {
    const estimated = caseAt(tenant, 'dispatched');
    const [lead] = estimated.complaint.assignments;
    const unsure = { ...lead!, deadlines: lead!.deadlines.map((one) => ({ ...one, estimate: true })) };
    const complaint = { ...estimated.complaint, assignments: [unsure] } as Complaint;
    const one = again({ ...estimated, complaint });
    expect(clocks(one)).toEqual(clocks(estimated));
    expect(one.complaint.assignments[0]!.deadlines.every(({ estimate }) => !estimate)).toBe(true);
  });
});
