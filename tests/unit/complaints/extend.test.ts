import { describe, expect, it } from 'vitest';
import { factsFor } from '#casework/records/rule-context.ts';
import { availableStepsFor } from '#casework/rights/available-steps.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { simulateSop } from '#complaints/simulation/simulate-sop.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import { complainant, coordinator, headOf, liaisonOf, system } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  decide,
  dispatchInput,
  givenTo,
  mergedCase,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { underInformationLaw } from '../../support/sop/klaten-sop.ts';
import { withDays } from '../../support/stage/changed-calendar.ts';

const plain = await klaten();
const tenant = await klaten();
Object.assign(tenant.sops[0]!, underInformationLaw(tenant.sops[0]!));
const dishub = liaisonOf('dishub');
const friday = wib('2026-12-04', '10:00');

const request = (sent: object = {}) => caseAt(tenant, 'accepted', { class: 'information', ...sent });
const extending = (from: Case, now = friday) => decide(from, 'extend', givenTo.extend(), now, dishub);
const extended = (from = request(), now = friday) => afterStep(from, 'extend', givenTo.extend(), now, dishub);
const clock = ({ assignments }: Complaint, kind: string) =>
  assignments.flatMap(({ deadlines }) => deadlines).find((one) => one.kind === kind)!;

describe('a request for information under UU 14/2008', () => {
  it('a request for information is answered in ten working days, and in seven more if extended', () => {
    const before = request();
    expect(clock(before.complaint, 'resolve').at).toBe(wib('2026-12-08', '16:00'));
    expect(before.complaint.promised.at).toBe(wib('2026-12-11', '16:30'));
    const { complaint, entries } = extended(before);
    expect(clock(complaint, 'resolve')).toMatchObject({
      at: wib('2026-12-17', '16:00'),
      period: { count: 17, unit: 'working-days' },
    });
    expect(clock(complaint, 'first-response')).toEqual(clock(before.complaint, 'first-response'));
    expect(complaint).toMatchObject({
      stage: 'accepted',
      promised: { at: wib('2026-12-22', '16:00'), provisional: false },
      extended: { at: friday, assignment: 'lead-2' },
    });
    expect(entries.at(-1)).toMatchObject({
      type: 'period-extended.v1',
      data: {
        by: { count: 7, unit: 'working-days' },
        source: 'UU 14/2008 Pasal 22 ayat (8)',
        promisedBefore: wib('2026-12-11', '16:30'),
        before: [{ assignment: 'lead-2', deadline: 'resolve', at: wib('2026-12-08', '16:00') }],
      },
    });
  });

  it('an extended request has no reminder before its new date', () => {
    const check = ({ complaint }: Case) =>
      dueTimes(complaint, factsFor(tenant, complaint.receivedAt, system, friday)).get('lead-2');
    const heard = afterStep(request(), 'interim-reply', { public: 'Sedang dicari.' }, friday, dishub);
    expect(check(heard)).toBe(wib('2026-12-07', '07:30'));
    expect(check(extended(heard))).toBe(wib('2026-12-16', '07:30'));
  });

  it('a request can be extended until the very instant of its deadline', () => {
    const last = wib('2026-12-08', '16:00');
    expect(extending(request(), wib('2026-12-08', '15:59'))).not.toHaveProperty('code');
    expect(extending(request(), last)).toEqual({ code: 'extended-too-late' });
    expect(availableStepsFor(request().complaint, dishub, tenant, last)).not.toContain('extend');
  });

  it('high urgency halves the extension, and an emergency has none', () => {
    const high = extended(request({ urgency: 'high' }), wib('2026-11-30', '10:00'));
    expect(clock(high.complaint, 'resolve').period.count).toBe(5 + 4);
    expect(extending(request({ urgency: 'emergency' }), wib('2026-11-24', '11:00'))).toEqual({
      code: 'no-extension',
    });
  });

  it('an extension never brings the deadline nearer, even after a correction that kept a longer period', () => {
    const late = wib('2026-12-07', '10:00');
    const hurried = givenTo.correct({ class: 'information', urgency: 'high' });
    const corrected = afterStep(request(), 'correct', hurried, late, coordinator);
    const before = clock(corrected.complaint, 'resolve');
    expect(before.period.count).toBe(10);
    const after = clock(extended(corrected, late).complaint, 'resolve');
    expect(after.period.count).toBe(14);
    expect(after.at > before.at).toBe(true);
  });

  it('an extension survives a correction as long as the complaint is a request for information', () => {
    const correct = (from: Case, changes: object) =>
      afterStep(from, 'correct', givenTo.correct(changes), wib('2026-12-07', '09:00'), coordinator);
    const one = extended();
    expect(clock(correct(one, { urgency: 'high' }).complaint, 'resolve').period.count).toBe(9);
    const complaint = correct(one, { class: 'no-oversight' });
    expect(clock(complaint.complaint, 'resolve').period.count).toBe(14);
    const back = correct(complaint, { class: 'information' });
    expect(clock(back.complaint, 'resolve')).toEqual(clock(one.complaint, 'resolve'));
    expect(back.complaint.promised).toEqual(one.complaint.promised);
  });

  it('an extended deadline is recomputed through pauses, decrees and a time as a duplicate', () => {
    const waited = afterStep(
      afterStep(extended(), 'postpone', givenTo.postpone({ until: '2026-12-09' }), friday, dishub),
      'resume',
      {},
      wib('2026-12-08', '09:00'),
      dishub,
    );
    expect(clock(waited.complaint, 'resolve').at).toBe(wib('2026-12-21', '16:00'));
    const decreed = { ...extended(), tenant: withDays(tenant, { added: ['2026-12-14'] }) };
    const moved = afterStep(decreed, 'recompute', {}, friday, system).complaint;
    expect([clock(moved, 'resolve').at, moved.promised.at]).toEqual([
      wib('2026-12-18', '16:30'),
      wib('2026-12-23', '16:00'),
    ]);
    const parted = afterStep(mergedCase(extended()), 'unmerge', { reason: 'Lain.' }, friday, coordinator);
    expect(clock(parted.complaint, 'resolve')).toEqual(clock(extended().complaint, 'resolve'));
  });

  it('an extension restores the days of a unit whose deadline was capped to the lead’s', () => {
    const passed = afterStep(request(), 'pass-down', givenTo.passDown(), friday, dishub);
    expect(clock(passed.complaint, 'sub-unit').at).toBe(wib('2026-12-08', '16:00'));
    expect(clock(extended(passed).complaint, 'sub-unit').at).toBe(wib('2026-12-11', '16:30'));
  });

  it('another agency or a reopening starts with a full period, which ends the promised extension', () => {
    const again = afterStep(
      extended(),
      'dispatch',
      dispatchInput({ class: 'information', lead: 'dlh', reason: 'Arsip ada di DLH.' }),
      friday,
      coordinator,
    );
    expect(again.complaint.promised).toEqual(extended().complaint.promised);
    expect(clock(again.complaint, 'resolve').period.count).toBe(10);
    const corrected = afterStep(
      extended(),
      'dispatch',
      dispatchInput({ class: 'information', urgency: 'low', lead: 'dlh', reason: 'Arsip ada di DLH.' }),
      friday,
      coordinator,
    );
    // Seventeen days after the third day from receipt, or ten days of the current lead: the later one.
    expect(corrected.complaint.promised.at).toBe(wib('2026-12-22', '16:00'));
  });

  it('the simulation of another SOP applies that SOP’s extension', () => {
    const answered = afterStep(extended(), 'answer', answerInput(), wib('2026-12-16', '10:00'), dishub);
    const { calendar, inspectorate } = factsFor(tenant, friday, system, friday);
    const resolve = (sops: typeof tenant.sops) =>
      simulateSop(answered.entries, { sop: sops[0]!, calendar, inspectorate, now: friday }).find(
        ({ kind }) => kind === 'resolve',
      );
    expect(resolve(tenant.sops)).toMatchObject({ at: wib('2026-12-17', '16:00'), late: undefined });
    expect(resolve(plain.sops)).toMatchObject({ at: wib('2026-12-01', '16:00'), late: 11 });
  });
});

describe('the right to extend', () => {
  it('only the agency that works on a request for information extends it, once per complaint', () => {
    for (const actor of [dishub, headOf('dishub')])
      expect(availableStepsFor(request().complaint, actor, tenant, friday)).toContain('extend');
    for (const actor of [coordinator, complainant, liaisonOf('dlh')])
      expect(availableStepsFor(request().complaint, actor, tenant, friday)).not.toContain('extend');
    expect(availableStepsFor(extended().complaint, dishub, tenant, friday)).not.toContain('extend');
    expect(availableStepsFor(caseAt(tenant, 'accepted').complaint, dishub, tenant, friday)).not.toContain(
      'extend',
    );
    const answered = afterStep(extended(), 'answer', answerInput(), friday, dishub);
    const reopened = afterStep(answered, 'reopen', { reason: 'Belum lengkap.' }, friday, complainant);
    const accepted = afterStep(reopened, 'accept', {}, friday, dishub);
    expect(availableStepsFor(accepted.complaint, dishub, tenant, friday)).not.toContain('extend');
  });

  it('no one can extend a request in a regency that did not adopt the law’s extension', () => {
    const asked = caseAt(plain, 'accepted', { class: 'information' });
    expect(availableStepsFor(asked.complaint, dishub, plain, friday)).not.toContain('extend');
    expect(extending(asked)).toEqual({ code: 'no-extension' });
  });
});
