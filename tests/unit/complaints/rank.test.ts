import { describe, expect, it } from 'vitest';
import { worklistPosition } from '#casework/views/worklist-position.ts';
import { notAllowed } from '#complaints/lifecycle.ts';
import { headOf, liaisonOf } from '../../support/complaints/actors.ts';
import { afterStep, type Case, caseAt, decide, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const head = headOf('dishub');
const shared = () =>
  afterStep(
    caseAt(tenant, 'accepted', { support: ['dlh'] }),
    'pass-down',
    givenTo.passDown(),
    tuesday,
    liaisonOf('dishub'),
  );
const ranks = ({ complaint }: Case) => complaint.assignments.map(({ id, rank }) => [id, rank]);
const ranked = (input: object, actor = head, from = shared()) =>
  afterStep(from, 'rank', input, tuesday, actor);

describe('ranking', () => {
  it('the head of an agency ranks its own task, or that of its unit', () => {
    expect(ranks(ranked({ rank: 3 }))).toEqual([
      ['lead-2', 3],
      ['support-3', undefined],
      ['sub-unit-4', undefined],
    ]);
    expect(ranks(ranked({ rank: 1, assignment: 'sub-unit-4' }))[2]).toEqual(['sub-unit-4', 1]);
    expect(ranks(ranked({ rank: 7 }, headOf('dlh')))[1]).toEqual(['support-3', 7]);
  });

  it('a rank can be removed, and an unchanged rank writes no event', () => {
    const back = ranked({ rank: null }, head, ranked({ rank: 3 }));
    expect(ranks(back)[0]).toEqual(['lead-2', undefined]);
    expect(back.entries.filter(({ type }) => type === 'assignment-ranked.v1')).toHaveLength(2);
    expect(ranked({ rank: null }).entries).toHaveLength(shared().entries.length);
  });

  it('a head cannot rank the task of another agency', () => {
    const of = (assignment: string) =>
      decide(shared(), 'rank', { rank: 1, assignment }, tuesday, headOf('dlh'));
    for (const other of ['lead-2', 'sub-unit-4', 'reply-9', ''])
      expect(of(other)).toEqual({ code: 'unknown-task', field: 'assignment' });
    expect(notAllowed(shared().complaint, 'rank', headOf('disdik'))).toBe('not-your-assignment');
  });

  it('a rank survives a pause', () => {
    const waiting = afterStep(
      ranked({ rank: 3 }),
      'postpone',
      givenTo.postpone(),
      tuesday,
      liaisonOf('dishub'),
    );
    expect(ranks(afterStep(waiting, 'resume', {}, tuesday))[0]).toEqual(['lead-2', 3]);
  });
});

describe('the worklist position', () => {
  const place = (stage: Parameters<typeof caseAt>[1], ahead: number, sent: object = {}) =>
    worklistPosition(
      { countAhead: async (_, __, max) => Math.min(ahead, max) },
      caseAt(tenant, stage, sent).complaint,
    );

  it('the worklist position counts the complaints ahead, up to fifty', async () => {
    expect(await place('dispatched', 0)).toEqual({ place: 1 });
    expect(await place('accepted', 49)).toEqual({ place: 50 });
    expect(await place('accepted', 50)).toEqual({ place: 50, more: true });
  });

  it('the position is shown only while an agency is to work on it, and never for the inspectorate', async () => {
    for (const stage of ['received', 'postponed', 'answered', 'closed', 'returned'] as const)
      expect(await place(stage, 3)).toBeUndefined();
    expect(await place('accepted', 3, { class: 'oversight', lead: 'inspektorat' })).toBeUndefined();
  });
});
