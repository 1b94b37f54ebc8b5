import { describe, expect, it } from 'vitest';
import { notAllowed, stepsByLifecycle } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { complainant, coordinator, inspector, liaisonOf } from '../../support/complaints/actors.ts';
import {
  afterStep,
  type Case,
  caseAt,
  decide,
  mergedCase,
  otherNumber,
  receivedCase,
  tuesday,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { under } from '../../support/stage/changed-calendar.ts';

const tenant = await klaten();
const other = (changes: Partial<Complaint> = {}): Complaint =>
  ({ ...receivedCase(tenant).complaint, number: otherNumber, ...changes }) as Complaint;
const merging = (before: Case, partner: Complaint | undefined, now = tuesday) =>
  decide({ ...before, ...(partner ? { partner } : {}) }, 'merge', { into: otherNumber }, now, coordinator);
const open = [
  'received',
  'needs-completion',
  'dispatched',
  'accepted',
  'returned',
  'postponed',
  'forwarded',
] as const;

describe('merging', () => {
  it.each(open)('merging at the stage %s archives the duplicate without open clocks', (stage) => {
    const { complaint } = mergedCase(caseAt(tenant, stage));
    expect(complaint).toMatchObject({
      stage: 'archived',
      archived: { reason: 'duplicate', mergedInto: otherNumber },
    });
    expect(complaint.assignments).toEqual([]);
    expect(complaint.pauses.every(({ to }) => to)).toBe(true);
  });

  it('merging meets the verification', () => {
    expect(mergedCase(receivedCase(tenant)).entries.at(-1)!.data).toMatchObject({
      moves: { closed: [{ id: 'verify-1', outcome: 'done' }] },
    });
  });

  it('merging into an unknown, finished or the same complaint is refused at the field', () => {
    const fresh = receivedCase(tenant);
    const refused = (code: string) => ({ code: code, field: 'into' });
    expect(merging(fresh, undefined)).toEqual(refused('unknown-complaint'));
    expect(merging(fresh, fresh.complaint)).toEqual(refused('merged-into-itself'));
    expect(merging(fresh, { ...caseAt(tenant, 'closed').complaint, number: otherNumber })).toEqual(
      refused('merged-into-ended'),
    );
    const merged = mergedCase(caseAt(tenant, 'accepted')).complaint;
    expect(merging(fresh, { ...merged, number: otherNumber })).toEqual(refused('merged-into-ended'));
  });

  it('a complaint with duplicates cannot be merged itself, so there are no chains', () => {
    const before = receivedCase(tenant);
    const primary = { ...before, complaint: { ...before.complaint, merged: ['KLT-2PWD-8K5R'] } };
    expect(merging(primary, other())).toEqual({ code: 'has-merged-cases' });
  });

  it('a refused merge does not reveal an oversight complaint', () => {
    expect(merging(receivedCase(tenant), other({ class: 'oversight', secret: true }))).toEqual(
      merging(receivedCase(tenant), undefined),
    );
    const oversight = receivedCase(tenant, { class: 'oversight' });
    expect(merging(oversight, other())).toEqual({ code: 'unknown-complaint', field: 'into' });
    expect(merging(oversight, other({ class: 'oversight', secret: true }))).toHaveProperty('complaint');
  });

  it('only a secret complaint can be merged into a secret one', () => {
    const secret = caseAt(tenant, 'dispatched', { secret: true });
    const partner = { ...secret.complaint, number: otherNumber };
    expect(merging(receivedCase(tenant), partner)).toEqual({ code: 'secret-takes-secret', field: 'into' });
    expect(merging(secret, partner)).toHaveProperty('complaint');
  });

  it('a complaint takes at most fifty duplicates', () => {
    const many = other({ merged: Array.from({ length: 50 }, (_, n) => `KLT-${n}`) });
    expect(merging(receivedCase(tenant), many)).toEqual({ code: 'merged-too-many', field: 'into' });
  });

  it('the inspectorate merges only the complaints that it alone reads', () => {
    expect(notAllowed(caseAt(tenant, 'dispatched').complaint, 'merge', inspector)).toBe('not-your-role');
    const oversight = caseAt(tenant, 'dispatched', { class: 'oversight', lead: 'inspektorat' });
    expect(notAllowed(oversight.complaint, 'merge', inspector)).toBeUndefined();
  });

  it('a complainant cannot end a complaint that others were merged into', () => {
    const common = receivedCase(tenant);
    const before = { ...common, complaint: { ...common.complaint, merged: [otherNumber] } };
    expect(decide(before, 'withdraw', {}, tuesday, complainant)).toEqual({ code: 'common-case-goes-on' });
  });
});

describe('unmerging', () => {
  const unmerged = (before: Case, now: string): Case =>
    afterStep(mergedCase(before), 'unmerge', { reason: 'Lubang lain.' }, now, coordinator);

  const asked = ['needs-completion', wib('2026-12-08', '15:59')] as const;
  const stages = open.filter((stage) => stage !== 'needs-completion');
  it.each([...stages.map((stage) => [stage, wib('2027-02-01', '10:00')] as const), asked])(
    'unmerging restores the stage %s as it was, at %s too',
    (stage, now) => {
      const before = caseAt(tenant, stage);
      const { complaint } = unmerged(before, now);
      const { head: _, sequence: __, ...stood } = before.complaint;
      expect(complaint).toMatchObject(stood);
      expect(Object.keys(complaint).sort()).toEqual(Object.keys(before.complaint).sort());
    },
  );

  it('a period of the complainant that passed while merged starts again, and nothing else moves', () => {
    const before = caseAt(tenant, 'needs-completion');
    const { complaint } = unmerged(before, wib('2027-02-01', '10:00'));
    const [verify, complete] = complaint.assignments;
    expect(verify).toEqual(before.complaint.assignments[0]);
    expect(complete!.deadlines).toMatchObject([
      { start: wib('2027-02-01', '10:00'), at: wib('2027-02-16', '15:00') },
    ]);
  });

  it('the merged time is no pause: deadlines that passed meanwhile are missed', () => {
    const back = unmerged(caseAt(tenant, 'dispatched'), wib('2026-11-27', '10:00'));
    const late = afterStep(back, 'fall-due', { assignment: 'lead-2' }, wib('2026-11-27', '10:00'));
    const steps = late.entries.filter(({ type }) => type === 'ladder-step-reached.v1');
    expect(steps.map(({ at, data }) => [at, 'form' in data && data.form])).toContainEqual([
      wib('2026-11-26', '16:00'),
      'breach',
    ]);
  });

  it('unmerging recomputes dates for a calendar decreed meanwhile, and missed deadlines stay', () => {
    const away = mergedCase(caseAt(tenant, 'dispatched'));
    const back = (days: string[], now: string) =>
      afterStep(under(away, { added: days }), 'unmerge', { reason: 'Lubang lain.' }, now, coordinator)
        .complaint;
    const clock = ({ assignments }: Complaint, kind: string) =>
      assignments.flatMap(({ deadlines }) => deadlines).find((one) => one.kind === kind)!.at;
    const friday = back(['2026-11-27'], wib('2026-11-27', '10:00'));
    expect(clock(friday, 'accept')).toBe(wib('2026-11-26', '16:00'));
    expect(clock(friday, 'resolve')).toBe(wib('2026-12-15', '16:00'));
    expect(friday.promised.at).toBe(wib('2026-12-18', '16:30'));
    const waited = afterStep(
      under(mergedCase(caseAt(tenant, 'postponed')), { added: ['2026-11-27'] }),
      'unmerge',
      { reason: 'Lubang lain.' },
      wib('2026-11-27', '10:00'),
      coordinator,
    ).complaint;
    expect(waited.assignments[0]!.deadlines.map(({ pauses }) => pauses[0]?.to)).toContain(undefined);
    expect(back([], wib('2026-11-27', '10:00')).promised).toEqual(
      caseAt(tenant, 'dispatched').complaint.promised,
    );
  });

  it('an unmerged complaint continues its numbering of assignments', () => {
    const back = unmerged(caseAt(tenant, 'dispatched'), tuesday);
    const returned = afterStep(
      back,
      'return',
      { obstacle: 'other', reason: 'Bukan kami.' },
      tuesday,
      liaisonOf('dishub'),
    );
    expect(returned.complaint.assignments.map(({ id }) => id)).toEqual(['decide-return-3']);
  });

  it('only merged complaints can be unmerged', () => {
    expect(stepsByLifecycle(caseAt(tenant, 'archived').complaint, coordinator)).not.toContain('unmerge');
    expect(notAllowed(caseAt(tenant, 'archived').complaint, 'unmerge', coordinator)).toBe('wrong-stage');
    expect(stepsByLifecycle(mergedCase(receivedCase(tenant)).complaint, coordinator)).toContain('unmerge');
  });
});
