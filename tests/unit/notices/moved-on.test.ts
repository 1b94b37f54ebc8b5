import { describe, expect, it } from 'vitest';
import type { Entry } from '#casework/records/hash-chain.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { isStillRelevant } from '#notices/delivery/still-relevant.ts';
import { planNotices } from '#notices/plan/plan-notices.ts';
import { complainant, coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  dispatchInput,
  givenTo,
  mergedCase,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const dishub = liaisonOf('dishub');

describe('overdue notices of a case that moved on', () => {
  const breached = () =>
    afterStep(caseAt(tenant, 'dispatched'), 'fall-due', { assignment: 'lead-2' }, wib('2026-11-26', '16:01'));
  const later = wib('2026-11-26', '16:02');
  const then = (step: StepName, input: object, actor: Actor) => () =>
    afterStep(breached(), step, input, later, actor);

  it.each<readonly [how: string, moved: () => Case]>([
    ['answered', then('answer', answerInput({ obstacle: 'no-staff' }), dishub)],
    ['merged', () => mergedCase(breached(), coordinator)],
    ['archived', then('archive', givenTo.archive(), coordinator)],
    ['withdrawn', then('withdraw', {}, complainant)],
    ['forwarded', then('forward', givenTo.forward(), coordinator)],
    ['accepted', then('accept', { obstacle: 'no-staff' }, dishub)],
    [
      'sent to another agency',
      then('dispatch', dispatchInput({ lead: 'dpupr', reason: 'Ruas kabupaten' }), coordinator),
    ],
    [
      'reopened, and its agency late anew from then',
      () =>
        afterStep(
          then('answer', answerInput({ obstacle: 'no-staff' }), dishub)(),
          'reopen',
          { reason: 'Belum.' },
          later,
          complainant,
        ),
    ],
  ])('no overdue notice is sent for a case that was %s', (_, moved) => {
    const { entries, complaint } = moved();
    const steps = entries.filter(({ type }) => type === 'ladder-step-reached.v1');
    expect(steps).toHaveLength(2);
    for (const step of steps) {
      const owed = planNotices({ event: step, complaint, tenant, reachable: true });
      if (complaint.assignments.every(({ id }) => id !== 'lead-2')) expect(owed).toEqual([]);
      expect(owed.filter(({ notice }) => isStillRelevant(notice, complaint, later))).toEqual([]);
    }
  });

  it('an overdue notice is sent for a case that did not move on', () => {
    const { entries, complaint } = breached();
    const [reminder, breach] = entries.filter(({ type }) => type === 'ladder-step-reached.v1');
    const due = (step: Entry) =>
      planNotices({ event: step, complaint, tenant, reachable: true }).filter(({ notice }) =>
        isStillRelevant(notice, complaint, later),
      );
    // A reminder found after its deadline sends nothing.
    expect([due(reminder!).length, due(breach!).length]).toEqual([0, 2]);
  });
});
