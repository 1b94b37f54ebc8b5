import { describe, expect, it } from 'vitest';
import { factsFor } from '#casework/records/rule-context.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import { complainant, coordinator, system } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  decide,
  dispatchInput,
  receivedCase,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const wednesday = wib('2026-11-25', '09:00');
const monday = wib('2026-11-30', '09:00');
const oversight = { class: 'oversight', lead: 'inspektorat' };
const clocks = ({ complaint }: Case) =>
  complaint.assignments.flatMap(({ owner, deadlines }) => deadlines.map(({ kind, at }) => [owner, kind, at]));
const rated = (stars: number, sent: object = {}) =>
  afterStep(
    caseAt(tenant, 'answered', sent),
    'rate',
    { stars, text: 'Belum selesai.' },
    wednesday,
    complainant,
  );
const reopened = (from: Case, now = monday) =>
  afterStep(from, 'reopen', { reason: 'Lubangnya masih ada.' }, now, complainant);
const reviewed = (decision: string, from = rated(1)) =>
  afterStep(from, 'review', { decision, reason: 'Foto membuktikan.' }, monday, coordinator);

describe('an interim reply', () => {
  const told = (stage: 'dispatched' | 'accepted', now = wednesday) =>
    afterStep(caseAt(tenant, stage), 'interim-reply', { public: 'Sedang dikerjakan.' }, now);
  const first = ({ complaint }: Case) =>
    complaint.assignments[0]!.deadlines.find(({ kind }) => kind === 'first-response')!;

  it('an interim reply meets the first response, which acceptance does not, and nothing else', () => {
    expect(first(caseAt(tenant, 'accepted'))).not.toHaveProperty('metAt');
    const { complaint } = told('dispatched');
    expect(complaint.stage).toBe('dispatched');
    const met = complaint.assignments[0]!.deadlines.filter(({ metAt }) => metAt).map(({ kind }) => kind);
    expect(met).toEqual(['first-response']);
  });

  it('the first of several interim replies meets the first response', () => {
    const twice = afterStep(told('accepted'), 'interim-reply', { public: 'Hampir selesai.' }, monday);
    expect(first(twice).metAt).toBe(wednesday);
    expect(twice.entries.at(-1)!.data).toMatchObject({ moves: { met: [] } });
  });

  it('a late interim reply leaves the breach recorded', () => {
    const late = afterStep(
      caseAt(tenant, 'accepted'),
      'fall-due',
      { assignment: 'lead-2' },
      wib('2026-12-02', '09:00'),
    );
    const after = afterStep(late, 'interim-reply', { public: 'Maaf.' }, wib('2026-12-02', '10:00'));
    expect(first(after)).toMatchObject({
      breachedAt: wib('2026-12-01', '16:00'),
      metAt: wib('2026-12-02', '10:00'),
    });
  });
});

describe('a reply', () => {
  it('a reply restarts the reply period and leaves the answer unchanged', () => {
    const before = caseAt(tenant, 'answered');
    const { complaint, entries } = afterStep(before, 'reply', { text: 'Terima kasih, tetapi…' }, monday);
    expect(complaint).toMatchObject({ stage: 'answered', answer: { kind: 'done' } });
    expect(clocks({ ...before, complaint })).toEqual([['complainant', 'reply', wib('2026-12-14', '16:00')]]);
    expect(entries.at(-1)!.data).toMatchObject({
      moves: { closed: [{ id: 'reply-3', outcome: 'done' }], opened: [{ id: 'reply-4' }] },
    });
  });

  it('the old reply period has no effect after a reply', () => {
    const replied = afterStep(caseAt(tenant, 'answered'), 'reply', { text: 'Baik.' }, monday);
    const fall = (assignment: string, now: string) => afterStep(replied, 'fall-due', { assignment }, now);
    expect(fall('reply-3', wib('2026-12-09', '16:00')).complaint.stage).toBe('answered');
    expect(fall('reply-4', wib('2026-12-14', '16:00')).complaint).toMatchObject({
      stage: 'closed',
      closed: { by: 'lapse', at: wib('2026-12-14', '16:00') },
    });
  });
});

describe('reopening', () => {
  it('reopening gives the same lead full first-response and resolve periods, and no period to return', () => {
    const one = reopened(caseAt(tenant, 'answered', { support: ['dlh'] }));
    expect(one.complaint).toMatchObject({ stage: 'dispatched', lead: 'dishub', reopenings: 1 });
    expect(clocks(one)).toEqual([
      ['agency:dishub', 'first-response', wib('2026-12-07', '16:00')],
      ['agency:dishub', 'resolve', wib('2026-12-18', '16:30')],
    ]);
    for (const gone of ['answer', 'rating', 'acceptedAt']) expect(one.complaint).not.toHaveProperty(gone);
    expect(one.entries.at(-1)!.data).toMatchObject({ moves: { closed: [{ outcome: 'done' }] } });
  });

  it('reopening does not move the promise', () => {
    const before = caseAt(tenant, 'answered');
    expect(reopened(before).complaint.promised).toEqual(before.complaint.promised);
  });

  it('a reopened complaint is answered like any other: accepted on the way, with a reply period', () => {
    const accepted = afterStep(reopened(caseAt(tenant, 'answered')), 'accept', {}, monday);
    expect(accepted.complaint).toMatchObject({ stage: 'accepted', acceptedAt: monday });
    for (const from of [accepted, reopened(caseAt(tenant, 'answered'))]) {
      const one = afterStep(from, 'answer', answerInput({ kind: 'explanation' }), monday);
      expect(one.complaint).toMatchObject({ stage: 'answered', answer: { kind: 'explanation' } });
      expect(clocks(one)).toEqual([['complainant', 'reply', wib('2026-12-14', '16:00')]]);
    }
  });

  it('a reopened complaint is late by its new clock, not by the first one', () => {
    const answer = (now: string) =>
      decide(reopened(caseAt(tenant, 'answered')), 'answer', answerInput(), now);
    expect(answer(wib('2026-12-18', '16:30'))).not.toHaveProperty('code');
    expect(answer(wib('2026-12-18', '16:31'))).toEqual({
      code: 'late-answer-names-obstacle',
      field: 'obstacle',
    });
  });

  it('a complainant can reopen a complaint twice', () => {
    const answered = (from: Case) => afterStep(from, 'answer', answerInput(), monday);
    const twice = reopened(answered(reopened(caseAt(tenant, 'answered'))));
    expect(decide(answered(twice), 'reopen', { reason: 'Lagi.' }, monday)).toEqual({
      code: 'reopen-limit-reached',
    });
  });

  it('only the inspectorate works on a reopened oversight complaint', () => {
    expect(clocks(reopened(caseAt(tenant, 'answered', oversight)))[0]![0]).toBe('inspectorate');
  });
});

describe('a rating', () => {
  it.each([3, 4, 5])('a rating of %i closes the complaint', (stars) => {
    expect(rated(stars).complaint).toMatchObject({ stage: 'closed', rating: { stars }, assignments: [] });
  });

  it.each([1, 2])('a rating of %i is reviewed by the coordinator within three working days', (stars) => {
    const one = rated(stars);
    expect(one.complaint).toMatchObject({ stage: 'answered', rating: { stars } });
    expect(clocks(one)).toEqual([['coordinator', 'review-rating', wib('2026-11-30', '16:00')]]);
    expect(one.entries.at(-1)!.data).toMatchObject({ moves: { closed: [{ outcome: 'done' }] } });
  });

  it('a low rating waits for its review: silence closes nothing, and a late review escalates', () => {
    const now = wib('2027-03-01', '09:00');
    const late = afterStep(rated(1), 'fall-due', { assignment: 'review-rating-4' }, now);
    expect(late.complaint.stage).toBe('answered');
    expect(late.complaint.assignments[0]!.deadlines[0]).toMatchObject({ step: 5 });
  });

  it('a rated oversight complaint stays with the inspectorate', () => {
    expect(clocks(rated(1, oversight))[0]!.slice(0, 2)).toEqual(['inspectorate', 'review-rating']);
  });
});

describe('a review', () => {
  it('a review that confirms the answer closes the complaint and keeps the rating', () => {
    const { complaint, entries } = reviewed('confirm');
    expect(complaint).toMatchObject({
      stage: 'closed',
      rating: { stars: 1 },
      closed: { at: monday, by: 'review' },
      assignments: [],
    });
    expect(entries.slice(-2).map(({ type }) => type)).toEqual(['remark-added.v1', 'complaint-closed.v1']);
    expect(JSON.stringify(entries)).not.toContain('Foto membuktikan');
  });

  it('a review that reopens restarts the lead’s clocks and does not count towards the complainant’s limit', () => {
    const one = reviewed('reopen');
    expect(one.complaint).toMatchObject({ stage: 'dispatched', reopenings: 0 });
    expect(one.complaint).not.toHaveProperty('rating');
    expect(clocks(one).map(([owner, kind]) => [owner, kind])).toEqual([
      ['agency:dishub', 'first-response'],
      ['agency:dishub', 'resolve'],
    ]);
    const again = afterStep(one, 'answer', answerInput(), monday);
    expect(afterStep(again, 'rate', { stars: 2 }, monday).complaint.assignments[0]!.kind).toBe(
      'review-rating',
    );
  });
});

it('a closed complaint never falls due, whether a rating or a review closed it', () => {
  for (const { complaint } of [rated(5), reviewed('confirm')])
    expect(dueTimes(complaint, factsFor(tenant, complaint.receivedAt, system, monday)).size).toBe(0);
});

it('a remark changes nothing but the timeline', () => {
  const before = afterStep(receivedCase(tenant), 'dispatch', dispatchInput());
  const { complaint, entries } = afterStep(before, 'remark', { text: 'Sudah ditelepon.' }, monday);
  const { sequence: _, head: __, ...state } = complaint;
  const { sequence: ___, head: ____, ...was } = before.complaint;
  expect(state).toEqual(was);
  expect(entries).toHaveLength(before.entries.length + 1);
});
