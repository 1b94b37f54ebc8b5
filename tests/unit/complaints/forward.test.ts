import { describe, expect, it } from 'vitest';
import { mayRead } from '#access/actor-of.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import { notAllowed } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { promiseAfterPause } from '#complaints/work/pausing.ts';
import { complainant, coordinator, inspector, liaisonOf, system } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  decide,
  dispatchInput,
  givenTo,
  receivedCase,
  tuesday,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const thursday = wib('2026-11-26', '10:00');
const forwarded = (before: Case, changes: object = {}, now = tuesday, actor = coordinator): Case =>
  afterStep(before, 'forward', givenTo.forward(changes), now, actor);
const last = ({ entries }: Case) => entries.at(-1)!;
const closedBy = (one: Case) => {
  const { data } = last(one);
  return 'moves' in data && data.moves ? data.moves.closed : [];
};
const asked = ({ complaint }: Case) => complaint.assignments.map(({ id, owner }) => [id, owner]);

describe('forwarding outside', () => {
  it('forwarding meets the verification and makes the coordinator ask again in ten working days', () => {
    const one = forwarded(receivedCase(tenant));
    expect(one.complaint.stage).toBe('forwarded');
    expect(closedBy(one)).toEqual([{ id: 'verify-1', outcome: 'done' }]);
    expect(asked(one)).toEqual([['ask-outside-2', 'coordinator']]);
    expect(one.complaint.assignments[0]!.deadlines).toMatchObject([
      { kind: 'ask-outside', at: wib('2026-12-08', '16:00') },
    ]);
  });

  it('forwarding meets the decision after a return and ends the agencies’ assignments', () => {
    expect(closedBy(forwarded(caseAt(tenant, 'returned')))).toEqual([
      { id: 'decide-return-3', outcome: 'done' },
    ]);
    expect(closedBy(forwarded(caseAt(tenant, 'dispatched', { support: ['dlh'] })))).toEqual([
      { id: 'lead-2', outcome: 'superseded' },
      { id: 'support-3', outcome: 'superseded' },
    ]);
  });

  it.each(['received', 'dispatched', 'accepted', 'returned'] as const)(
    'forwarding at the stage %s does not stop the promise',
    (stage) => {
      const before = caseAt(tenant, stage);
      expect(forwarded(before, {}, thursday).complaint.promised).toEqual(before.complaint.promised);
    },
  );

  it.each(['needs-completion', 'postponed'] as const)(
    'forwarding at the stage %s ends the pause, which moves the promise',
    (stage) => {
      const before = caseAt(tenant, stage);
      const { complaint } = forwarded(before, {}, thursday);
      const facts = factsFor(tenant, tuesday, system, thursday);
      expect(complaint.promised).toEqual(promiseAfterPause(before.complaint, thursday, facts));
      expect(complaint.promised.at > before.complaint.promised.at).toBe(true);
      expect(complaint.pauses).toEqual([{ from: tuesday, to: thursday }]);
      for (const field of ['completionRequest', 'postponed', 'acceptedAt'])
        expect(complaint).not.toHaveProperty(field);
    },
  );

  it('forwarding again to the same body keeps its reference number until another is given', () => {
    const first = forwarded(receivedCase(tenant), { externalNumber: 'LP/B/214' });
    const second = forwarded(first, {}, thursday);
    expect(closedBy(second)).toEqual([{ id: 'ask-outside-2', outcome: 'done' }]);
    expect(asked(second)).toEqual([['ask-outside-3', 'coordinator']]);
    const { outside } = first.complaint as Extract<Complaint, { stage: 'forwarded' }>;
    expect(second.complaint).toMatchObject({
      outside: { externalNumber: outside.externalNumber, since: tuesday },
    });
    const third = forwarded(second, { externalNumber: 'LP/B/300' }, thursday).complaint;
    expect(third).not.toMatchObject({ outside: { externalNumber: outside.externalNumber } });
  });

  it('a complaint forwarded to another body waits from that day on, without the former reference number', () => {
    const one = forwarded(
      forwarded(receivedCase(tenant), { externalNumber: 'LP/B/214' }),
      { body: 'ministry' },
      thursday,
    );
    const { outside } = one.complaint as Extract<Complaint, { stage: 'forwarded' }>;
    expect(outside).toMatchObject({ body: 'ministry', since: thursday });
    expect(outside).not.toHaveProperty('externalNumber');
  });

  it('a forwarded complaint goes to an agency only with a reason, even to the agency that had it', () => {
    const one = forwarded(caseAt(tenant, 'dispatched'));
    expect(decide(one, 'dispatch', dispatchInput(), thursday, coordinator)).toEqual({
      code: 'missing',
      field: 'reason',
    });
    const back = afterStep(
      one,
      'dispatch',
      dispatchInput({ reason: 'Kata polisi ini urusan kabupaten.' }),
      thursday,
      coordinator,
    );
    expect(back.complaint.stage).toBe('dispatched');
    expect(back.complaint).not.toHaveProperty('outside');
    expect(closedBy(back)).toEqual([{ id: 'ask-outside-3', outcome: 'done' }]);
  });
});

describe('oversight complaints outside the regency', () => {
  const oversight = { class: 'oversight', lead: 'inspektorat' };
  const led = caseAt(tenant, 'dispatched', oversight);

  it('the inspectorate forwards its oversight complaints and follows them up; the coordinator cannot read them', () => {
    const one = forwarded(led, {}, tuesday, inspector);
    expect(asked(one)).toEqual([['ask-outside-3', 'inspectorate']]);
    expect([mayRead(coordinator, one.complaint), mayRead(inspector, one.complaint)]).toEqual([false, true]);
  });

  it('an oversight complaint forwarded by the coordinator is followed up by the inspectorate', () => {
    const fresh = receivedCase(tenant, { class: 'oversight' });
    expect(mayRead(coordinator, fresh.complaint)).toBe(true);
    const one = forwarded(fresh);
    expect(asked(one)).toEqual([['ask-outside-2', 'inspectorate']]);
    expect(mayRead(coordinator, one.complaint)).toBe(false);
  });

  it('the inspectorate cannot forward other complaints, even those it leads', () => {
    const other = caseAt(tenant, 'dispatched', { lead: 'inspektorat' });
    expect(notAllowed(other.complaint, 'forward', inspector)).toBe('not-your-role');
    expect(notAllowed(led.complaint, 'forward', inspector)).toBeUndefined();
  });
});

describe('the reply of an outside body', () => {
  const one = forwarded(receivedCase(tenant));
  const replied = afterStep(one, 'record-outside', answerInput(), thursday, coordinator);

  it('the reply of an outside body answers the citizen and opens a reply period', () => {
    expect(replied.complaint).toMatchObject({ stage: 'answered', answer: { kind: 'done', at: thursday } });
    expect(closedBy(replied)).toEqual([{ id: 'ask-outside-2', outcome: 'done' }]);
    expect(asked(replied)).toEqual([['reply-3', 'complainant']]);
    const lapsed = afterStep(replied, 'fall-due', { assignment: 'reply-3' }, wib('2026-12-31', '10:00'));
    expect(lapsed.complaint).toMatchObject({ stage: 'closed', closed: { by: 'lapse' } });
  });

  it('the date of an outside reply lies between the forwarding and today', () => {
    const at = (repliedAt: string) =>
      decide(one, 'record-outside', answerInput({ repliedAt }), thursday, coordinator);
    expect(at('2026-11-23')).toEqual({ code: 'replied-before-asked', field: 'repliedAt' });
    expect(at('2026-11-27')).toEqual({ code: 'in-the-future', field: 'repliedAt' });
    for (const day of ['2026-11-24', '2026-11-26']) expect(at(day)).toHaveProperty('complaint');
  });

  it('an outside answer that is rejected is asked about again, whether the complainant or a review reopens it', () => {
    const reopened = afterStep(replied, 'reopen', { reason: 'Belum.' }, thursday, complainant);
    expect(reopened.complaint.stage).toBe('forwarded');
    expect(asked(reopened)).toEqual([['ask-outside-4', 'coordinator']]);
    expect(reopened.complaint).not.toHaveProperty('answer');
    const low = afterStep(replied, 'rate', { stars: 1 }, thursday, complainant);
    const reviewed = afterStep(
      low,
      'review',
      { decision: 'reopen', reason: 'Benar.' },
      thursday,
      coordinator,
    );
    expect(reviewed.complaint.stage).toBe('forwarded');
    expect([reopened.complaint.reopenings, reviewed.complaint.reopenings]).toEqual([1, 0]);
  });

  it('a complaint that an agency answered earlier goes back to that agency when reopened', () => {
    const back = afterStep(
      one,
      'dispatch',
      dispatchInput({ reason: 'Urusan kabupaten.' }),
      thursday,
      coordinator,
    );
    const answered = afterStep(back, 'answer', answerInput(), thursday, liaisonOf('dishub'));
    expect(afterStep(answered, 'reopen', { reason: 'Belum.' }, thursday, complainant).complaint.stage).toBe(
      'dispatched',
    );
  });
});
