import { describe, expect, it } from 'vitest';
import { notAllowed } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { liaisonOf, unitLiaisonOf } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  decide,
  givenTo,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const wednesday = wib('2026-11-25', '09:00');
const dishub = liaisonOf('dishub');
const accepted = (sent: object = {}) => caseAt(tenant, 'accepted', sent);
const passed = (from: Case = accepted(), now = wednesday, changes: object = {}) =>
  afterStep(from, 'pass-down', givenTo.passDown(changes), now, dishub);
const of = ({ complaint }: Case, kind: string) => complaint.assignments.find((one) => one.kind === kind)!;
const clock = (one: Case, kind: string, deadline = kind) =>
  of(one, kind).deadlines.find((each) => each.kind === deadline)!;

describe('passing down', () => {
  it('passing down gives a unit a task of five working days while the agency stays the lead', () => {
    const after = passed();
    expect(after.complaint).toMatchObject({ stage: 'accepted', lead: 'dishub' });
    expect(of(after, 'sub-unit')).toMatchObject({
      id: 'sub-unit-3',
      owner: 'unit:dishub/uptd-terminal',
      deadlines: [{ kind: 'sub-unit', start: wednesday, at: wib('2026-12-02', '16:00') }],
    });
    expect(of(after, 'lead').owner).toBe('agency:dishub');
  });

  it('passing down accepts a dispatched complaint, as answering does', () => {
    const { complaint, entries } = passed(caseAt(tenant, 'dispatched'));
    expect(complaint).toMatchObject({ stage: 'accepted', acceptedAt: wednesday });
    expect(entries.slice(-2).map(({ type }) => type)).toEqual([
      'complaint-accepted.v1',
      'work-passed-down.v1',
    ]);
    expect(passed().entries.filter(({ type }) => type === 'complaint-accepted.v1')).toHaveLength(1);
  });

  it('work is passed only to units of the lead; a kelurahan is a unit of its district', () => {
    const to = (unit: string, lead = 'dishub') =>
      decide(accepted({ lead }), 'pass-down', givenTo.passDown({ unit }), wednesday);
    for (const unit of ['uptd-jalan-timur', 'bareng', '', 'uptd-terminal/x'])
      expect(to(unit)).toEqual({ code: 'unknown-unit', field: 'unit' });
    expect(to('bareng', 'kecamatan-klaten-tengah')).not.toHaveProperty('code');
    // Jombor is a desa and governs itself.
    expect(to('jombor', 'kecamatan-klaten-tengah')).toHaveProperty('code', 'unknown-unit');
  });

  it('a unit has at most one task per complaint', () => {
    expect(decide(passed(), 'pass-down', givenTo.passDown(), wednesday)).toEqual({
      code: 'unit-works-on-it',
      field: 'unit',
    });
    const done = afterStep(
      passed(),
      'contribute',
      { text: 'Selesai.' },
      wednesday,
      unitLiaisonOf('dishub', 'uptd-terminal'),
    );
    expect(of(passed(done), 'sub-unit').id).toBe('sub-unit-4');
  });

  it('work on an oversight complaint cannot be passed down', () => {
    const theirs = accepted({ class: 'oversight', lead: 'inspektorat' });
    expect(decide(theirs, 'pass-down', givenTo.passDown(), wednesday)).toEqual({
      code: 'oversight-stays-with-inspectorate',
    });
  });

  it('at most sixteen agencies and units work on a complaint', () => {
    const support = tenant.agencies.map(({ id }) => id).filter((id) => id !== 'dishub');
    const full = accepted({ support: support.slice(0, 16) });
    expect(decide(full, 'pass-down', givenTo.passDown(), wednesday)).toEqual({ code: 'too-many-tasks' });
    expect(passed(accepted({ support: support.slice(0, 15) })).complaint.assignments).toHaveLength(17);
  });
});

describe('the unit’s clock', () => {
  const friday = wib('2026-12-11', '09:00');

  it('a unit’s deadline is never later than the lead’s', () => {
    expect(clock(passed(accepted(), friday), 'sub-unit').at).toBe(clock(accepted(), 'lead', 'resolve').at);
  });

  it('a unit has its own full period once the lead is late', () => {
    const late = wib('2026-12-21', '09:00');
    expect(clock(passed(accepted(), late), 'sub-unit').at).toBe(wib('2026-12-30', '16:00'));
  });

  it('a unit’s deadline stays within the lead’s through a pause', () => {
    const waiting = afterStep(
      passed(accepted(), friday),
      'postpone',
      givenTo.postpone({ until: '2026-12-21' }),
      friday,
    );
    const resumed = afterStep(waiting, 'resume', {}, wib('2026-12-18', '10:00'));
    expect(clock(resumed, 'sub-unit').at).toBe(clock(resumed, 'lead', 'resolve').at);
    expect(clock(resumed, 'sub-unit').at).toBe(wib('2026-12-21', '16:00'));
  });

  it('a correction moves a unit’s deadline with the lead’s, but never beyond the unit’s own period', () => {
    const graver = afterStep(passed(), 'correct', givenTo.correct({ urgency: 'high' }), wednesday);
    expect(clock(graver, 'sub-unit').at).toBe(wib('2026-11-30', '16:00'));
    const short = passed(accepted({ urgency: 'high' }), wib('2026-12-02', '09:00'));
    expect(clock(short, 'sub-unit').at).toBe(wib('2026-12-03', '16:00'));
    const eased = afterStep(
      short,
      'correct',
      givenTo.correct({ urgency: 'normal' }),
      wib('2026-12-02', '10:00'),
    );
    expect(clock(eased, 'sub-unit').at).toBe(wib('2026-12-09', '16:00'));
  });
});

describe('contributing', () => {
  const both = () => passed(accepted({ support: ['dlh'] }));
  const terminal = unitLiaisonOf('dishub', 'uptd-terminal');
  const gave = (from: Case, actor = terminal, input: object = { text: 'Sudah diukur.' }) =>
    decide(from, 'contribute', input, wednesday, actor);
  const kinds = ({ assignments }: Complaint) => assignments.map(({ kind }) => kind);

  it('contributing closes only the contributor’s task', () => {
    expect(kinds((gave(both()) as Case).complaint)).toEqual(['lead', 'support']);
    expect(kinds((gave(both(), liaisonOf('dlh')) as Case).complaint)).toEqual(['lead', 'sub-unit']);
  });

  it('only an office with a task can contribute', () => {
    const { complaint } = both();
    expect(notAllowed(complaint, 'contribute', terminal)).toBeUndefined();
    for (const other of [dishub, liaisonOf('disdik'), unitLiaisonOf('dishub', 'uptd-pkb')])
      expect(notAllowed(complaint, 'contribute', other)).toBe('not-your-assignment');
  });

  it('an office with several tasks must name the one it contributes to', () => {
    const two = passed(both(), wednesday, { unit: 'uptd-pkb' });
    const standIn = {
      ...dishub,
      owners: [...dishub.owners, 'unit:dishub/uptd-terminal', 'unit:dishub/uptd-pkb'] as const,
    };
    expect(gave(two, standIn)).toEqual({ code: 'which-task', field: 'assignment' });
    const which = (assignment: string) => gave(two, standIn, { text: 'Selesai.', assignment });
    expect(which('support-3')).toEqual({ code: 'unknown-task', field: 'assignment' });
    expect(which('lead-2')).toEqual({ code: 'unknown-task', field: 'assignment' });
    expect(kinds((which('sub-unit-5') as Case).complaint)).toEqual(['lead', 'support', 'sub-unit']);
  });
});

describe('an answer while contributions are open', () => {
  const owed = () => passed(accepted({ support: ['dlh'] }));
  const hurried = answerInput({ withoutContributions: 'Sudah ditelepon.' });

  it('an answer with open contributions is refused with the offices that owe them, unless it gives a reason', () => {
    expect(decide(owed(), 'answer', answerInput(), wednesday)).toEqual({
      code: 'contributions-owed',
      field: 'withoutContributions',
      parties: ['agency:dlh', 'unit:dishub/uptd-terminal'],
    });
    const { complaint, entries } = afterStep(owed(), 'answer', hurried, wednesday);
    expect(complaint.assignments.map(({ kind }) => kind)).toEqual(['reply']);
    expect(entries.at(-1)!.data).toMatchObject({
      moves: {
        closed: [
          { id: 'lead-2', outcome: 'done' },
          { id: 'support-3', outcome: 'superseded' },
          { id: 'sub-unit-4', outcome: 'superseded' },
        ],
      },
    });
  });

  it('the reason for not waiting for contributions is shown to offices only', () => {
    const { entries } = afterStep(owed(), 'answer', hurried, wednesday);
    expect(entries.at(-2)).toMatchObject({ type: 'remark-added.v1' });
    expect(entries.at(-1)!.data).not.toHaveProperty('withoutContributions');
  });

  it('an answer needs no reason once all have contributed', () => {
    const one = afterStep(owed(), 'contribute', { text: 'Ya.' }, wednesday, liaisonOf('dlh'));
    const all = afterStep(
      one,
      'contribute',
      { text: 'Ya.' },
      wednesday,
      unitLiaisonOf('dishub', 'uptd-terminal'),
    );
    expect(afterStep(all, 'answer', answerInput(), wednesday).complaint.stage).toBe('answered');
  });
});
