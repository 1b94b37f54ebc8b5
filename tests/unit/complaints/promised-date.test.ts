import { describe, expect, it } from 'vitest';
import { factsFor } from '#casework/records/rule-context.ts';
import { computePromise } from '#complaints/work/promised-date.ts';
import { system } from '../../support/complaints/actors.ts';
import { afterStep, caseAt, dispatchInput } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const receivedAt = '2026-11-02T03:00:00.000Z';
const correctedAt = '2026-11-27T03:00:00.000Z';
const file = { receivedAt, class: 'no-oversight', urgency: 'high', pauses: [], lead: 'dishub' } as const;
const facts = factsFor(tenant, receivedAt, system, correctedAt);

describe('the promised date (docs/adr/0017)', () => {
  it('the promise is receipt plus verify and resolve period', () => {
    expect(computePromise(file, facts)).toEqual({ at: '2026-11-16T09:00:00.000Z', estimate: false });
  });

  it('the promise is never earlier than the lead’s deadline after a dispatch that corrected class or urgency', () => {
    expect(computePromise({ ...file, correctedAt }, facts)).toEqual({
      at: '2026-12-08T09:00:00.000Z',
      estimate: false,
      correctedAt,
    });
  });

  it('the promise moves by the working days of a pause after that dispatch, and by none before it', () => {
    const pause = { from: '2026-11-30T03:00:00.000Z', to: '2026-12-02T03:00:00.000Z' };
    const before = { from: '2026-11-10T03:00:00.000Z', to: '2026-11-12T03:00:00.000Z' };
    const at = (pauses: (typeof pause)[]) => computePromise({ ...file, correctedAt, pauses }, facts).at;
    expect(at([pause])).toBe('2026-12-10T09:00:00.000Z');
    expect(at([before])).toBe('2026-12-08T09:00:00.000Z');
  });

  it('the promise stays if a dispatch corrects nothing, whatever the calendar or the next lead', () => {
    const corrected = caseAt(tenant, 'dispatched', { urgency: 'high' });
    const moved = { ...corrected.complaint.promised, at: '2027-03-01T09:00:00.000Z' };
    const before = { ...corrected, complaint: { ...corrected.complaint, promised: moved } };
    const onward = dispatchInput({ urgency: 'high', lead: 'dlh', reason: 'Lampu taman.' });
    expect(before.complaint.promised.correctedAt).toBeDefined();
    expect(afterStep(before, 'dispatch', onward).complaint.promised).toEqual(moved);
  });
});
