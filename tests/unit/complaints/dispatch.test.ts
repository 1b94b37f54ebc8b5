import { describe, expect, it } from 'vitest';
import type { Dispatched } from '#complaints/model/complaint.ts';
import { dispatch } from '#complaints/steps/dispatch.ts';
import { coordinator } from '../../support/complaints/actors.ts';
import {
  afterStep,
  type Case,
  caseAt,
  decide,
  dispatchInput,
  givenTo,
  receivedCase,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const wednesday = wib('2026-11-25', '09:00');
const refused = (changes: object) =>
  decide(receivedCase(tenant), 'dispatch', dispatchInput(changes), wednesday);
const sent = (changes: object = {}, from: Case = receivedCase(tenant)) =>
  afterStep(from, 'dispatch', dispatchInput(changes), wednesday).complaint as Dispatched;
const dates = (complaint: Dispatched, i = 0) =>
  complaint.assignments[i]!.deadlines.map(({ kind, at }) => [kind, at]);

describe('dispatch', () => {
  it('a dispatch closes the verification and gives the lead its three clocks', () => {
    const complaint = sent();
    expect(complaint).toMatchObject({ stage: 'dispatched', lead: 'dishub', dispatchedAt: wednesday });
    expect(complaint.assignments.map(({ id, owner }) => [id, owner])).toEqual([['lead-2', 'agency:dishub']]);
    expect(dates(complaint)).toEqual([
      ['accept', wib('2026-11-27', '16:30')],
      ['first-response', wib('2026-12-02', '16:00')],
      ['resolve', wib('2026-12-15', '16:00')],
    ]);
  });

  it('a dispatch gives each supporting agency a task of five working days', () => {
    const complaint = sent({ support: ['dlh', 'satpol-pp'] });
    expect(complaint.assignments.map(({ id, kind, owner }) => [id, kind, owner]).slice(1)).toEqual([
      ['support-3', 'support', 'agency:dlh'],
      ['support-4', 'support', 'agency:satpol-pp'],
    ]);
    expect(dates(complaint, 1)).toEqual([['contribute', wib('2026-12-02', '16:00')]]);
    expect(complaint.assignmentsMade).toBe(4);
  });

  it('a dispatch sets the promise by receipt, class and urgency, not by the day of the dispatch', () => {
    // Received on Tuesday 24 November: 3 working days to verify end on Friday 27, 14 more on 17 December.
    expect(sent().promised).toEqual({ at: wib('2026-12-17', '16:00'), provisional: false, estimate: false });
    // High urgency halves the agency's 14 days, not the coordinator's 3.
    expect(sent({ urgency: 'high' }).promised.at).toBe(wib('2026-12-08', '16:00'));
    expect(sent({ class: 'information' }).promised.at).toBe(wib('2026-12-04', '16:30'));
  });

  it('an emergency runs in hours around the clock', () => {
    const complaint = sent({ urgency: 'emergency' });
    expect(dates(complaint)).toEqual([
      ['accept', wib('2026-11-25', '11:00')],
      ['first-response', wib('2026-11-25', '15:00')],
      ['resolve', wib('2026-11-26', '09:00')],
    ]);
  });

  it('the promise is never earlier than the lead’s deadline if the dispatch corrected class or urgency', () => {
    const late = (changes: object, day: string, from = receivedCase(tenant)) =>
      (afterStep(from, 'dispatch', dispatchInput(changes), wib(day, '09:00')).complaint as Dispatched)
        .promised;
    // Counted from receipt on the 24th it would fall at noon of the 25th, before its 24 hours of work are over.
    expect(late({ urgency: 'emergency' }, '2026-11-25').at).toBe(wib('2026-11-26', '09:00'));
    expect(late({ urgency: 'high' }, '2026-12-14').at).toBe(wib('2026-12-23', '16:00'));
    expect(late({ class: 'information' }, '2026-12-14').at).toBe(wib('2026-12-21', '16:00'));
    // An unchanged report keeps its promise, however late it is dispatched.
    expect(late({}, '2026-12-21').at).toBe(wib('2026-12-17', '16:00'));
    const high = receivedCase(tenant, { urgency: 'high' });
    expect(late({ urgency: 'high' }, '2026-12-14', high).at).toBe(wib('2026-12-08', '16:00'));
  });

  it('a promise that depends on a year without a decree is marked as an estimate', () => {
    const filed = receivedCase(tenant, {}, wib('2027-11-01', '09:00'));
    const sentIn = (day: string) =>
      (
        afterStep(filed, 'dispatch', dispatchInput({ urgency: 'high' }), wib(day, '09:00'))
          .complaint as Dispatched
      ).promised;
    expect(sentIn('2027-11-02').estimate).toBe(false);
    expect(sentIn('2027-12-28').estimate).toBe(true);
  });

  it('an oversight complaint goes to the inspectorate and is secret, whatever the coordinator ticked', () => {
    const complaint = sent({ class: 'oversight', lead: 'inspektorat', secret: false });
    expect(complaint.secret).toBe(true);
    expect(complaint.assignments.map(({ owner }) => owner)).toEqual(['inspectorate']);
  });

  it('a complaint can be secret without being anonymous, and the reverse', () => {
    expect(sent({ secret: true })).toMatchObject({ secret: true, anonymous: false });
    expect(sent({ anonymous: true })).toMatchObject({ secret: false, anonymous: true });
  });

  it('a dispatch cannot revoke the anonymity that a complainant asked for', () => {
    const anonymous = receivedCase(tenant, { anonymous: true });
    expect(decide(anonymous, 'dispatch', dispatchInput({ anonymous: false }), wednesday)).toEqual({
      code: 'anonymity-stays',
      field: 'anonymous',
    });
    expect(sent({ anonymous: true }, anonymous).anonymous).toBe(true);
  });

  it('a secret report stays secret, whatever class the verification finds', () => {
    const filed = receivedCase(tenant, { class: 'oversight' });
    expect(sent({ class: 'no-oversight', secret: false }, filed)).toMatchObject({
      class: 'no-oversight',
      secret: true,
      lead: 'dishub',
    });
  });

  it('a dispatch removes the proposal of triage', () => {
    const triaged = afterStep(receivedCase(tenant), 'triage', { urgency: 'high', agency: 'dpupr' });
    expect(triaged.complaint.proposal).toEqual({ urgency: 'high', agency: 'dpupr' });
    expect(sent({}, triaged)).not.toHaveProperty('proposal');
  });

  it.each([
    [{ category: 'tidak-ada' }, { code: 'unknown-category', field: 'category' }],
    [{ lead: 'tidak-ada' }, { code: 'unknown-agency', field: 'lead' }],
    [{ support: ['dlh', 'tidak-ada'] }, { code: 'unknown-agency', field: 'support.1' }],
    [{ support: ['dishub'] }, { code: 'agency-twice', field: 'support' }],
    [{ support: ['dlh', 'dlh'] }, { code: 'agency-twice', field: 'support' }],
    [{ class: 'oversight' }, { code: 'oversight-goes-to-inspectorate', field: 'lead' }],
    [
      { class: 'oversight', lead: 'inspektorat', support: ['dlh'] },
      { code: 'oversight-has-no-support', field: 'support' },
    ],
  ])('a dispatch with %o is refused', (changes, refusal) => {
    expect(refused(changes)).toEqual(refusal);
  });

  it('a dispatch reports all invalid fields at once', () => {
    expect(refused({ category: 'no', lead: 'nope', support: ['zzz', 'dlh', 'yyy'] })).toEqual({
      code: 'unknown-category',
      field: 'category',
      otherErrors: [
        { code: 'unknown-agency', field: 'lead' },
        { code: 'unknown-agency', field: 'support.0' },
        { code: 'unknown-agency', field: 'support.2' },
      ],
    });
    expect(refused({ class: 'oversight', support: ['dlh'] })).toEqual({
      code: 'oversight-goes-to-inspectorate',
      field: 'lead',
      otherErrors: [{ code: 'oversight-has-no-support', field: 'support' }],
    });
  });

  it('a dispatch leaves room within twenty assignments for the complainant, the head and the inspectorate', () => {
    const agencies = tenant.agencies.map(({ id }) => id).filter((id) => id !== 'dishub');
    const shape = (n: number) =>
      dispatch.input._zod.run({ value: dispatchInput({ support: agencies.slice(0, n) }), issues: [] }, {});
    expect(shape(16)).toMatchObject({ issues: [] });
    expect(shape(17)).toMatchObject({ issues: [{ code: 'too_big' }] });
    expect(sent({ support: agencies.slice(0, 16) }).assignments).toHaveLength(17);
  });
});

it('a dispatch that ends the wait for the complainant resumes an inspection’s clock', () => {
  const late = '2026-12-18T03:00:00.000Z';
  const inspected = afterStep(
    caseAt(tenant, 'dispatched', { lead: 'dlh' }),
    'fall-due',
    { assignment: 'lead-2' },
    late,
  );
  const waits = afterStep(inspected, 'ask-completion', givenTo.askCompletion(), late, coordinator);
  const { complaint } = afterStep(
    waits,
    'dispatch',
    dispatchInput(),
    '2026-12-21T03:00:00.000Z',
    coordinator,
  );
  const inspection = complaint.assignments.find(({ kind }) => kind === 'inspect')!;
  expect(inspection.deadlines[0]!.pauses).toMatchObject([{ from: late, to: '2026-12-21T03:00:00.000Z' }]);
});
