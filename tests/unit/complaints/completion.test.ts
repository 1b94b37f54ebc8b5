import { describe, expect, it } from 'vitest';
import { factsFor } from '#casework/records/rule-context.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { askCompletion } from '#complaints/steps/ask-completion.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import { coordinator, system } from '../../support/complaints/actors.ts';
import {
  afterStep,
  type Case,
  caseAt,
  dispatchInput,
  givenTo,
  receivedCase,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const wednesday = wib('2026-11-25', '09:00');
const nextWednesday = wib('2026-12-02', '10:00');

const asked = (from: Case, now = wednesday) =>
  afterStep(from, 'ask-completion', givenTo.askCompletion(), now);
const completed = (from: Case, now = nextWednesday, text = 'Di depan pasar.') =>
  afterStep(from, 'complete', { text }, now);
const clocks = ({ complaint }: { complaint: Complaint }) =>
  Object.fromEntries(complaint.assignments.flatMap((one) => one.deadlines.map(({ kind, at }) => [kind, at])));
const checks = ({ complaint }: Case) =>
  Object.fromEntries(dueTimes(complaint, factsFor(tenant, complaint.receivedAt, system, wednesday)));

describe('asking for completion', () => {
  it('the complainant has ten working days to complete a report, and nothing pauses them', () => {
    const { complaint } = asked(caseAt(tenant, 'dispatched'));
    expect(complaint).toMatchObject({
      stage: 'needs-completion',
      completionRequest: { missing: ['supporting-data'], from: 'dispatched' },
    });
    const own = complaint.assignments.at(-1)!;
    expect(own).toMatchObject({ id: 'complete-3', kind: 'complete', owner: 'complainant' });
    expect(own.deadlines).toMatchObject([
      { kind: 'complete', start: wednesday, at: wib('2026-12-09', '16:00'), pauses: [] },
    ]);
  });

  it('asking for completion stops every office clock, so that only the completion can fall due', () => {
    const waiting = asked(caseAt(tenant, 'dispatched', { support: ['dlh'] }));
    const paused = waiting.complaint.assignments
      .flatMap(({ deadlines }) => deadlines)
      .flatMap(({ kind, pauses }) => pauses.map(({ left, to }) => [kind, left, to]));
    expect(paused).toEqual([
      ['accept', 1, undefined],
      ['first-response', 4, undefined],
      ['resolve', 13, undefined],
      ['contribute', 4, undefined],
    ]);
    expect(checks(waiting)).toEqual({ 'complete-4': wib('2026-12-09', '16:00') });
  });

  it('a request for completion names each missing item once', () => {
    const missing = ['substance', 'substance'];
    const { entries } = afterStep(receivedCase(tenant), 'ask-completion', givenTo.askCompletion({ missing }));
    expect(entries.at(-1)!.data).toMatchObject({ missing: ['substance'] });
    const shape = (value: object) => askCompletion.input._zod.run({ value, issues: [] }, {});
    expect(shape(givenTo.askCompletion({ missing: [] }))).toMatchObject({ issues: [{ code: 'too_small' }] });
  });

  it('a request for completion fits into the limit of twenty assignments after any dispatch', () => {
    const max = tenant.agencies.map(({ id }) => id).filter((id) => id !== 'dishub');
    const sent = afterStep(receivedCase(tenant), 'dispatch', dispatchInput({ support: max.slice(0, 16) }));
    expect(asked(sent).complaint.assignments).toHaveLength(18);
  });
});

describe('completing', () => {
  it.each(['received', 'dispatched', 'accepted', 'returned'] as const)(
    'a completed complaint returns to the stage %s',
    (stage) => {
      const before = caseAt(tenant, stage);
      const { complaint } = completed(asked(before), nextWednesday, 'Ini fotonya.');
      const { sequence: _, head: __, assignments: ___, ...state } = complaint;
      const was = { ...before.complaint, assignmentsMade: before.complaint.assignmentsMade + 1 };
      const { sequence: ____, head: _____, assignments, ...expected } = was;
      const pauses = [{ from: wednesday, to: nextWednesday }];
      expect(state).toEqual({ ...expected, pauses, promised: state.promised });
      expect(complaint.assignments.map(({ id }) => id)).toEqual(assignments.map(({ id }) => id));
    },
  );

  it('after a completion every clock continues with the working days that it had left', () => {
    const back = completed(asked(caseAt(tenant, 'dispatched', { support: ['dlh'] })));
    expect(clocks(back)).toEqual({
      accept: wib('2026-12-03', '16:00'),
      'first-response': wib('2026-12-08', '16:00'),
      resolve: wib('2026-12-21', '16:00'),
      contribute: wib('2026-12-08', '16:00'),
    });
    // Promised for 17 December; five working days were waited, and 24 and 25 December are days off.
    expect(back.complaint.promised).toEqual({
      at: wib('2026-12-28', '16:00'),
      provisional: false,
      estimate: false,
    });
  });

  it('a completion on the day of the request changes no date', () => {
    const before = caseAt(tenant, 'dispatched');
    const back = completed(asked(before), wib('2026-11-25', '22:00'));
    expect(clocks(back)).toEqual(clocks(before));
    expect(back.complaint.promised).toEqual(before.complaint.promised);
  });

  it('a completion keeps the remaining minutes of an emergency, even on the same day', () => {
    const emergency = afterStep(
      receivedCase(tenant),
      'dispatch',
      dispatchInput({ urgency: 'emergency' }),
      wednesday,
    );
    const back = completed(asked(emergency, wib('2026-11-25', '09:30')), wib('2026-11-25', '12:00'));
    expect(clocks(back)).toEqual({
      accept: wib('2026-11-25', '13:30'),
      'first-response': wib('2026-11-25', '17:30'),
      resolve: wib('2026-11-26', '11:30'),
    });
    expect(back.complaint.promised.at).toBe(wib('2026-11-26', '11:30'));
  });

  it('a completion leaves a missed deadline missed', () => {
    const late = wib('2026-11-27', '09:00');
    const waiting = asked(caseAt(tenant, 'dispatched'), late);
    const back = completed(waiting, wib('2026-12-07', '09:00'));
    expect(clocks(back)).toMatchObject({
      accept: wib('2026-11-26', '16:00'),
      'first-response': wib('2026-12-09', '16:00'),
    });
    // The escalation continues meanwhile: the breach is found, and the follow-up is next.
    expect(checks(waiting)['lead-2']).toBe(wib('2026-11-25', '07:30'));
  });

  it('the pauses of two requests for completion add up', () => {
    const twice = asked(completed(asked(caseAt(tenant, 'accepted'))), wib('2026-12-03', '09:00'));
    const back = completed(twice, wib('2026-12-07', '09:00'));
    expect(clocks(back).resolve).toBe(wib('2026-12-23', '16:00'));
    expect(back.complaint.promised.at).toBe(wib('2026-12-30', '16:00'));
    expect(back.complaint.pauses).toHaveLength(2);
  });

  it('the coordinator can end the wait if the report suffices without completion', () => {
    const waiting = asked(receivedCase(tenant));
    const { complaint } = afterStep(waiting, 'dispatch', dispatchInput(), nextWednesday, coordinator);
    expect(complaint).toMatchObject({
      stage: 'dispatched',
      pauses: [{ from: wednesday, to: nextWednesday }],
    });
    expect(complaint).not.toHaveProperty('completionRequest');
    expect(complaint.assignments.map(({ id }) => id)).toEqual(['lead-3']);
    expect(complaint.promised.at).toBe(wib('2026-12-28', '16:00'));
  });
});

describe('an incomplete report', () => {
  const end = wib('2026-12-09', '16:00');
  const fall = (now: string, from = asked(caseAt(tenant, 'accepted', { support: ['dlh'] }))) =>
    afterStep(from, 'fall-due', { assignment: 'complete-4' }, now);

  it('an incomplete report is archived at the end of its period, however late that is found, with nothing open', () => {
    expect(fall(new Date(Date.parse(end) - 1).toISOString()).complaint.stage).toBe('needs-completion');
    for (const now of [end, wib('2027-01-20', '09:00')]) {
      const { complaint, entries } = fall(now);
      expect(complaint).toMatchObject({
        stage: 'archived',
        archived: { reason: 'not-completed', at: end },
        assignments: [],
        pauses: [{ from: wednesday, to: end }],
      });
      expect(complaint).not.toHaveProperty('completionRequest');
      expect(complaint).not.toHaveProperty('acceptedAt');
      expect(entries.at(-1)!.data).toMatchObject({
        moves: {
          closed: [
            { id: 'lead-2', outcome: 'lapsed' },
            { id: 'support-3', outcome: 'lapsed' },
            { id: 'complete-4', outcome: 'lapsed' },
          ],
        },
      });
    }
  });

  it('an archived incomplete report never falls due again', () => {
    const gone = fall(end);
    expect(fall(wib('2027-01-20', '09:00'), gone).entries).toEqual(gone.entries);
    expect(checks(gone)).toEqual({});
  });
});
