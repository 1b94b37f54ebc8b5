import { describe, expect, it } from 'vitest';
import { notAllowed, stepsByLifecycle } from '#complaints/lifecycle.ts';
import { sopSchema } from '#sop/sop-schema.ts';
import { complainant, coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { afterStep, type Case, caseAt, decide, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const words = { text: 'Di depan pasar.' };
const asked = (before: Case): Case =>
  afterStep(before, 'ask-completion', givenTo.askCompletion(), tuesday, coordinator);
/** Asked on 24 November, archived on 8 December at the end of the tenth working day. */
function forgotten(before: Case, rules = tenant): Case {
  const waits = { ...asked(before), tenant: rules };
  const { id } = waits.complaint.assignments.find(({ kind }) => kind === 'complete')!;
  return afterStep(waits, 'fall-due', { assignment: id }, wib('2026-12-09', '10:00'));
}
const back = (one: Case, now: string, input: object = words) =>
  decide(one, 'complete', input, now, complainant);
const kinds = ({ complaint }: Case) =>
  complaint.assignments.map(({ kind, owner, deadlines }) => [kind, owner, deadlines.map((one) => one.kind)]);

describe('a report that was not completed in time', () => {
  const received = forgotten(caseAt(tenant, 'received'));

  it('an incomplete report is archived with the last day on which it can still be completed', () => {
    expect(received.complaint).toMatchObject({
      stage: 'archived',
      archived: { reason: 'not-completed', wayBackUntil: '2027-01-07' },
      assignments: [],
    });
    expect(stepsByLifecycle(received.complaint, complainant)).toEqual(['complete', 'ask-erasure']);
  });

  it('an archived report can be completed until the end of that day, and no longer', () => {
    expect(back(received, wib('2027-01-07', '23:59'))).toHaveProperty('complaint.stage', 'received');
    expect(back(received, wib('2027-01-08', '00:00'))).toEqual({ code: 'way-back-over' });
  });

  it('a report completed late before its dispatch gets a full period to verify', () => {
    const one = back(received, wib('2026-12-14', '10:00'), { text: 'Di depan pasar.' }) as Case;
    expect(kinds(one)).toEqual([['verify', 'coordinator', ['verify']]]);
    expect(one.complaint.assignments[0]!.deadlines[0]!.at).toBe(wib('2026-12-17', '16:00'));
  });

  it.each(['dispatched', 'accepted'] as const)(
    'a report completed late after being %s returns to the same lead with full periods',
    (stage) => {
      const one = back(
        forgotten(caseAt(tenant, stage, { support: ['dlh'] })),
        wib('2026-12-14', '10:00'),
      ) as Case;
      expect(one.complaint).toMatchObject({ stage: 'dispatched', lead: 'dishub' });
      expect(one.complaint).not.toHaveProperty('acceptedAt');
      expect(kinds(one)).toEqual([['lead', 'agency:dishub', ['first-response', 'resolve']]]);
      expect(notAllowed(one.complaint, 'answer', liaisonOf('dishub'))).toBeUndefined();
    },
  );

  it('a report completed late after a return gets a new decision', () => {
    const one = back(forgotten(caseAt(tenant, 'returned')), wib('2026-12-14', '10:00')) as Case;
    expect(one.complaint).toMatchObject({ stage: 'returned', returnDetails: { by: 'dishub' } });
    expect(kinds(one)).toEqual([['decide-return', 'coordinator', ['decide-return']]]);
  });

  it('a report completed late moves the promise like a pause until the completion', () => {
    const before = asked(caseAt(tenant, 'dispatched'));
    const at = wib('2026-12-14', '10:00');
    const inTime = afterStep(before, 'complete', words, at, complainant).complaint;
    const late = (back(forgotten(caseAt(tenant, 'dispatched')), at) as Case).complaint;
    expect(late.promised).toEqual(inTime.promised);
    expect(late.pauses).toEqual([{ from: tuesday, to: at }]);
  });
});

it('a complaint archived for another reason cannot be completed', () => {
  expect(notAllowed(caseAt(tenant, 'archived').complaint, 'complete', complainant)).toBe('wrong-stage');
});

it('an SOP may allow no late completion or another number of days; the default is thirty', () => {
  const [sop] = tenant.sops;
  const { wayBackDays: _, ...silent } = sop!;
  expect(sopSchema.parse(silent).wayBackDays).toBe(30);
  const none = forgotten(caseAt(tenant, 'received'), { ...tenant, sops: [{ ...sop!, wayBackDays: 0 }] });
  expect(none.complaint).not.toHaveProperty('archived.wayBackUntil');
  expect(notAllowed(none.complaint, 'complete', complainant)).toBe('wrong-stage');
  const week = forgotten(caseAt(tenant, 'received'), { ...tenant, sops: [{ ...sop!, wayBackDays: 7 }] });
  expect(week.complaint).toMatchObject({ archived: { wayBackUntil: '2026-12-15' } });
});
