import { describe, expect, it } from 'vitest';
import { factsFor } from '#casework/records/rule-context.ts';
import { lifecycle } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { archive } from '#complaints/steps/archive.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import { archiveReasons } from '#events/vocabulary.ts';
import { system } from '../../support/complaints/actors.ts';
import { afterStep, type Case, caseAt, decide, givenTo } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const now = wib('2026-11-25', '09:00');
const archived = (from: Case, changes: object = {}) =>
  afterStep(from, 'archive', givenTo.archive(changes), now).complaint;
const atEnd = (complaint: Complaint) => {
  expect(complaint).toMatchObject({ stage: 'archived', assignments: [] });
  for (const gone of ['completionRequest', 'postponed', 'returnDetails', 'acceptedAt'])
    expect(complaint).not.toHaveProperty(gone);
  expect(complaint.pauses.every(({ to }) => to !== undefined)).toBe(true);
  expect(dueTimes(complaint, factsFor(tenant, complaint.receivedAt, system, now)).size).toBe(0);
};

describe('archiving a complaint', () => {
  it.each(lifecycle.archive.from)('archiving at the stage %s closes every assignment', (stage) => {
    atEnd(archived(caseAt(tenant, stage)));
  });

  it.each(archiveReasons)('an archived complaint states its reason: %s', (reason) => {
    expect(archived(caseAt(tenant, 'received'), { reason })).toMatchObject({
      archived: { reason, at: now, text: { id: '000002-text' } },
    });
  });

  it('an office can archive only for an office’s reasons, and never without a text', () => {
    const issues = (value: object) => archive.input._zod.run({ value, issues: [] }, {});
    for (const reason of ['not-completed', 'withdrawn', ''])
      expect(issues(givenTo.archive({ reason }))).not.toMatchObject({ issues: [] });
    expect(issues(givenTo.archive({ text: ' ' }))).not.toMatchObject({ issues: [] });
  });

  it('archiving meets the decision after a return, and ends the work of the agency that still had it', () => {
    const moves = (from: Case) => {
      const { entries } = afterStep(from, 'archive', givenTo.archive({ reason: 'in-court' }), now);
      return entries.at(-1)!.data as object;
    };
    expect(moves(caseAt(tenant, 'returned'))).toMatchObject({
      moves: { closed: [{ id: 'decide-return-3', outcome: 'done' }] },
    });
    expect(moves(caseAt(tenant, 'accepted'))).toMatchObject({
      moves: { closed: [{ id: 'lead-2', outcome: 'withdrawn' }] },
    });
  });
});

describe('withdrawing a complaint', () => {
  it.each(lifecycle.withdraw.from)('withdrawing at the stage %s closes every assignment', (stage) => {
    const { complaint } = afterStep(caseAt(tenant, stage), 'withdraw', {}, now);
    atEnd(complaint);
    expect(complaint).toMatchObject({ archived: { reason: 'withdrawn' } });
  });

  it('withdrawing does not end an oversight complaint', () => {
    const oversight = caseAt(tenant, 'dispatched', { class: 'oversight', lead: 'inspektorat' });
    expect(decide(oversight, 'withdraw', {}, now)).toEqual({ code: 'oversight-goes-on' });
  });
});
