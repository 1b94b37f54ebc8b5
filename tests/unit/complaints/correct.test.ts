import { describe, expect, it } from 'vitest';
import type { Complaint } from '#complaints/model/complaint.ts';
import { afterStep, type Case, caseAt, decide, givenTo } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const wednesday = wib('2026-11-25', '09:00');
const correct = (changes: object, from = caseAt(tenant, 'dispatched'), now = wednesday) =>
  decide(from, 'correct', givenTo.correct(changes), now);
const corrected = (changes: object, from?: Case, now?: string) => {
  const decided = correct(changes, from, now);
  if ('code' in decided) throw new Error(decided.code);
  return decided;
};
const clocks = ({ complaint }: { complaint: Complaint }) =>
  Object.fromEntries(complaint.assignments.flatMap((one) => one.deadlines.map(({ kind, at }) => [kind, at])));

describe('a correction', () => {
  it('a correction recomputes every open clock from its start and keeps the old dates in the event', () => {
    const before = caseAt(tenant, 'dispatched');
    const one = corrected({ urgency: 'high' }, before);
    expect(clocks(one)).toEqual({
      accept: wib('2026-11-25', '16:00'),
      'first-response': wib('2026-11-27', '16:30'),
      resolve: wib('2026-12-03', '16:00'),
    });
    expect(one.complaint.urgency).toBe('high');
    expect(one.complaint.promised).toEqual({
      at: wib('2026-12-08', '16:00'),
      provisional: false,
      estimate: false,
    });
    const old = Object.entries(clocks(before));
    expect(one.entries.at(-1)!.data).toMatchObject({
      before: old.map(([deadline, at]) => ({ assignment: 'lead-2', deadline, at })),
    });
    expect(one.entries.at(-1)!.urgency).toBe('high');
  });

  it('a correction that is reversed restores the old dates', () => {
    const before = caseAt(tenant, 'accepted');
    const back = corrected({ urgency: 'normal' }, corrected({ urgency: 'high' }, before));
    expect(clocks(back)).toEqual(clocks(before));
    expect(back.complaint.promised).toEqual(before.complaint.promised);
  });

  it('a correction to the class information shortens only the answer period', () => {
    const one = corrected({ class: 'information' });
    expect(clocks(one)).toEqual({
      ...clocks(caseAt(tenant, 'dispatched')),
      resolve: wib('2026-12-01', '16:00'),
    });
    expect(one.complaint.promised.at).toBe(wib('2026-12-04', '16:30'));
  });

  it('a correction to an emergency turns days into hours', () => {
    const now = wib('2026-11-24', '10:30');
    const one = corrected({ urgency: 'emergency' }, caseAt(tenant, 'dispatched'), now);
    expect(clocks(one)).toEqual({
      accept: wib('2026-11-24', '12:00'),
      'first-response': wib('2026-11-24', '16:00'),
      resolve: wib('2026-11-25', '10:00'),
    });
  });

  it('a correction of the category moves no date', () => {
    const before = caseAt(tenant, 'dispatched');
    const one = corrected({ category: 'jembatan' }, before);
    expect(one.complaint).toMatchObject({ category: 'jembatan', promised: before.complaint.promised });
    expect(one.entries.at(-1)!.data).toMatchObject({ before: [], moves: { changed: [] } });
  });

  it('a correction before the dispatch leaves the promise provisional', () => {
    const one = corrected({ urgency: 'high' }, caseAt(tenant, 'received'));
    expect(one.complaint.promised).toMatchObject({ at: wib('2026-12-08', '16:00'), provisional: true });
  });

  it.each(['postponed', 'needs-completion'] as const)('a correction while %s keeps the pause', (stage) => {
    const before = caseAt(tenant, stage);
    const one = corrected({ urgency: 'high' }, before);
    expect(one.complaint.pauses).toEqual(before.complaint.pauses);
    const back =
      stage === 'postponed'
        ? afterStep(one, 'resume', {}, wib('2026-11-27', '09:00'))
        : afterStep(one, 'complete', { text: 'Di depan pasar.' }, wib('2026-11-27', '09:00'));
    // Three working days waited: 25, 26 and 27 November, after the 8th of December.
    expect(back.complaint.promised.at).toBe(wib('2026-12-11', '16:30'));
  });

  it('a correction leaves missed deadlines missed, even if the sweep has not recorded them yet', () => {
    const now = wib('2026-12-02', '09:00');
    const unseen = caseAt(tenant, 'accepted');
    const seen = afterStep(unseen, 'fall-due', { assignment: 'lead-2' }, now);
    for (const before of [unseen, seen]) {
      const one = corrected({ urgency: 'high' }, before, now);
      expect(clocks(one)).toMatchObject({
        'first-response': wib('2026-12-01', '16:00'),
        resolve: wib('2026-12-03', '16:00'),
      });
    }
  });

  it('a deadline that a correction would put into the past starts at the correction instead', () => {
    const now = wib('2026-11-26', '09:00');
    const before = caseAt(tenant, 'accepted');
    const one = corrected({ urgency: 'emergency' }, before, now);
    expect(clocks(one)).toMatchObject({
      'first-response': wib('2026-11-26', '15:00'),
      resolve: wib('2026-11-27', '09:00'),
    });
    expect(one.complaint.promised.at).toBe(wib('2026-11-27', '09:00'));
    expect(afterStep(one, 'fall-due', { assignment: 'lead-2' }, now).entries).toEqual(one.entries);
    const found = afterStep(one, 'fall-due', { assignment: 'lead-2' }, wib('2026-11-26', '15:01'));
    expect(found.entries.at(-1)!.data).toMatchObject({ form: 'breach', deadline: 'first-response' });
  });

  it('a correction never extends a deadline, and never revokes a broken promise', () => {
    const now = wib('2026-12-14', '09:00');
    const before = caseAt(tenant, 'accepted');
    const one = corrected({ urgency: 'high' }, before, now);
    expect(clocks(one).resolve).toBe(wib('2026-12-14', '16:00'));
    expect(one.complaint.promised.at).toBe(before.complaint.promised.at);
    const late = corrected({ urgency: 'emergency' }, before, wib('2026-12-18', '09:00'));
    expect(late.complaint.promised.at).toBe(before.complaint.promised.at);
  });

  it('a correction during a pause starts a deadline that would be over with the end of the pause', () => {
    const before = caseAt(tenant, 'postponed');
    const now = wib('2026-11-27', '09:00');
    const one = corrected({ urgency: 'emergency' }, before, now);
    const resolve = one.complaint.assignments[0]!.deadlines.find(({ kind }) => kind === 'resolve')!;
    expect(resolve.pauses.at(-1)).not.toHaveProperty('to');
    const on = afterStep(one, 'resume', {}, wib('2026-12-01', '09:00'));
    expect(clocks(on).resolve! > wib('2026-12-01', '09:00')).toBe(true);
  });

  it('a correction leaves met deadlines unchanged', () => {
    const one = corrected({ urgency: 'high' }, caseAt(tenant, 'accepted'));
    const accept = one.complaint.assignments[0]!.deadlines[0]!;
    expect(accept).toMatchObject({ kind: 'accept', at: wib('2026-11-26', '16:00') });
  });

  it.each([
    [{ category: 'tidak-ada' }, { code: 'unknown-category', field: 'category' }],
    [{ class: 'oversight' }, { code: 'oversight-needs-dispatch', field: 'class' }],
    [{}, { code: 'nothing-corrected' }],
    [{ urgency: 'normal', class: 'no-oversight' }, { code: 'nothing-corrected' }],
  ])('a correction to %o is refused', (changes, refusal) => {
    expect(correct(changes)).toEqual(refusal);
  });

  it('a correction cannot take an oversight complaint away from the inspectorate', () => {
    const theirs = caseAt(tenant, 'dispatched', { class: 'oversight', lead: 'inspektorat' });
    expect(correct({ class: 'no-oversight' }, theirs)).toMatchObject({ code: 'oversight-needs-dispatch' });
  });
});
