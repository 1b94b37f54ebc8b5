import { describe, expect, it } from 'vitest';
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
const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
const back = (from: Case, now = wednesday, changes: object = {}) =>
  decide(from, 'return', givenTo.giveBack(changes), now);
const returned = (from: Case, now = wednesday) => afterStep(from, 'return', givenTo.giveBack(), now);
const again = (from: Case, now: string, changes: object = {}) =>
  afterStep(from, 'dispatch', dispatchInput({ lead: 'dlh', reason: 'Kewenangan lain.', ...changes }), now);
const clocks = ({ complaint }: Case) =>
  complaint.assignments.flatMap(({ owner, deadlines }) => deadlines.map(({ kind, at }) => [owner, kind, at]));

describe('return', () => {
  it('a return closes the lead and support assignments and gives the coordinator one working day to decide', () => {
    const { complaint, entries } = afterStep(
      caseAt(tenant, 'dispatched', { support: ['disdik'] }),
      'return',
      givenTo.giveBack({ suggested: 'dlh' }),
      wednesday,
    );
    expect(complaint).toMatchObject({
      stage: 'returned',
      returnDetails: { by: 'dishub', obstacle: 'no-authority', suggested: 'dlh' },
      returns: 1,
    });
    expect(complaint.assignments).toMatchObject([{ id: 'decide-return-4', owner: 'coordinator' }]);
    expect(complaint.assignments[0]!.deadlines).toMatchObject([
      { kind: 'decide-return', start: wednesday, at: wib('2026-11-26', '16:00') },
    ]);
    expect(entries.at(-1)!.data).toMatchObject({
      moves: {
        closed: [
          { id: 'lead-2', outcome: 'superseded' },
          { id: 'support-3', outcome: 'superseded' },
        ],
      },
    });
  });

  it('a return is possible until the last millisecond of the accept period', () => {
    const due = wib('2026-11-26', '16:00');
    expect(back(caseAt(tenant, 'dispatched'), due)).not.toHaveProperty('code');
    expect(back(caseAt(tenant, 'dispatched'), later(due, 1))).toEqual({ code: 'return-period-over' });
  });

  it('after a completion an agency can return within the rest of its period', () => {
    const asked = afterStep(
      caseAt(tenant, 'dispatched'),
      'ask-completion',
      givenTo.askCompletion(),
      wednesday,
    );
    const completed = afterStep(asked, 'complete', { text: 'Di depan pasar.' }, wib('2026-12-02', '10:00'));
    const due = wib('2026-12-03', '16:00');
    expect(back(completed, due)).not.toHaveProperty('code');
    expect(back(completed, later(due, 1))).toEqual({ code: 'return-period-over' });
  });

  it('two agencies can return a complaint; the third must accept or answer it', () => {
    let now = wednesday;
    let one = caseAt(tenant, 'dispatched');
    for (const lead of ['dlh', 'disdik']) {
      one = again(returned(one, now), now, { lead });
      now = later(now, 60_000);
    }
    expect(one.complaint.returns).toBe(2);
    expect(back(one, now)).toEqual({ code: 'return-limit-reached' });
    expect(afterStep(one, 'accept', {}, now).complaint.stage).toBe('accepted');
  });

  it.each([
    ['tidak-ada', 'unknown-agency'],
    ['', 'unknown-agency'],
    ['dishub', 'suggests-itself'],
  ])('a return suggests another existing agency, not %j', (suggested, refused) => {
    expect(back(caseAt(tenant, 'dispatched'), wednesday, { suggested })).toEqual({
      code: refused,
      field: 'suggested',
    });
  });

  it('a reopened complaint cannot be returned', () => {
    const reopened = afterStep(caseAt(tenant, 'answered'), 'reopen', { reason: 'Belum.' }, wednesday);
    expect(back(reopened)).toEqual({ code: 'return-period-over' });
  });
});

describe('dispatching again', () => {
  const monday = wib('2026-11-30', '09:00');
  const promised = wib('2026-12-17', '16:00');

  it('dispatching again gives the new lead full periods and does not move the promise', () => {
    const one = again(returned(caseAt(tenant, 'dispatched')), monday);
    expect(clocks(one)).toEqual([
      ['agency:dlh', 'accept', wib('2026-12-02', '16:00')],
      ['agency:dlh', 'first-response', wib('2026-12-07', '16:00')],
      ['agency:dlh', 'resolve', wib('2026-12-18', '16:30')],
    ]);
    expect(one.complaint).not.toHaveProperty('returnDetails');
    expect(one.complaint.promised).toEqual({ at: promised, provisional: false, estimate: false });
    expect(one.entries.at(-1)!.data).toMatchObject({
      moves: { closed: [{ id: 'decide-return-3', outcome: 'done' }] },
    });
  });

  it('dispatching a complaint in work supersedes the former lead and its acceptance', () => {
    const one = again(caseAt(tenant, 'accepted', { support: ['disdik'] }), monday);
    expect(one.complaint).not.toHaveProperty('acceptedAt');
    expect(one.complaint.assignments.map(({ owner }) => owner)).toEqual(['agency:dlh']);
    expect(one.entries.at(-1)!.data).toMatchObject({
      moves: {
        closed: [
          { id: 'lead-2', outcome: 'superseded' },
          { id: 'support-3', outcome: 'superseded' },
        ],
      },
    });
    expect(one.complaint.promised.at).toBe(promised);
  });

  it('dispatching a complaint in work needs a reason and another agency', () => {
    for (const stage of ['dispatched', 'accepted'] as const) {
      const sent = (changes: object) =>
        decide(caseAt(tenant, stage), 'dispatch', dispatchInput({ lead: 'dlh', ...changes }), monday);
      expect(sent({})).toEqual({ code: 'dispatched-already' });
      expect(sent({ reason: 'Salah alamat.', lead: 'dishub' })).toEqual({
        code: 'dispatched-to-it-already',
        field: 'lead',
      });
      const { complaint, entries } = afterStep(
        caseAt(tenant, stage),
        'dispatch',
        dispatchInput({ lead: 'dlh', reason: 'Salah alamat.' }),
        monday,
      );
      expect(entries.at(-1)!.data).toHaveProperty('reason.hmac');
      expect(complaint).not.toHaveProperty('reason');
    }
  });

  it('dispatching after a return needs a reason only for the agency that returned it', () => {
    const from = returned(caseAt(tenant, 'dispatched'));
    const to = (lead: string, reason?: string) =>
      decide(from, 'dispatch', dispatchInput({ lead, reason }), monday);
    expect(to('dlh')).toMatchObject({ complaint: { stage: 'dispatched' } });
    expect(to('dishub')).toEqual({ code: 'reason-against-return', field: 'reason' });
    expect(to('dishub', 'Tetap wewenangnya.')).toMatchObject({ complaint: { lead: 'dishub' } });
    const asked = afterStep(from, 'ask-completion', givenTo.askCompletion(), monday);
    expect(decide(asked, 'dispatch', dispatchInput(), monday)).toMatchObject({
      code: 'reason-against-return',
    });
  });

  it('dispatching with another urgency moves the promise, but not before the new lead’s own period', () => {
    const one = again(returned(caseAt(tenant, 'dispatched')), monday, { urgency: 'high' });
    expect(one.complaint.promised.at).toBe(wib('2026-12-09', '16:00'));
  });

  it('dispatching an oversight complaint takes it away from the agencies', () => {
    const one = again(caseAt(tenant, 'accepted', { support: ['disdik'] }), monday, {
      class: 'oversight',
      lead: 'inspektorat',
    });
    expect(one.complaint).toMatchObject({ secret: true, lead: 'inspektorat', support: [] });
    expect(one.complaint.assignments.map(({ owner }) => owner)).toEqual(['inspectorate']);
  });

  it('dispatching again keeps earlier pauses', () => {
    const asked = afterStep(receivedCase(tenant), 'ask-completion', givenTo.askCompletion(), wednesday);
    const completed = afterStep(asked, 'complete', { text: 'Di depan pasar.' }, monday);
    const one = again(returned(again(completed, monday, { lead: 'dishub' }), monday), monday);
    expect(one.complaint.pauses).toEqual([{ from: wednesday, to: monday }]);
    // Three working days waited: 26, 27 and 30 November.
    expect(one.complaint.promised.at).toBe(wib('2026-12-22', '16:00'));
  });
});
