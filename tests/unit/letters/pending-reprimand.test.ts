import { describe, expect, it } from 'vitest';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { LadderStepReached } from '#events/complaint/ladder-step-reached.v1.ts';
import { assessCase } from '#letters/assess-case.ts';
import type { DraftLetter } from '#letters/letter.ts';
import { type PendingReprimand, pendingReprimandOf } from '#letters/pending-reprimand.ts';
import { planRun } from '#letters/plan-run.ts';
import { coordinator } from '../../support/complaints/actors.ts';
import { afterStep, caseAt } from '../../support/complaints/cases.ts';
import { longAfter } from '../../support/complaints/late-cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

/** All levels of a lead that did nothing, and the case then. */
function overdue() {
  const { entries, complaint } = afterStep(
    caseAt(tenant, 'dispatched'),
    'fall-due',
    { assignment: 'lead-2' },
    longAfter,
  );
  const level = (form: string) =>
    entries.find(
      (entry): entry is typeof entry & LadderStepReached =>
        entry.type === 'ladder-step-reached.v1' && entry.data.form === form,
    )!;
  return { complaint, level };
}

type Reprimand = NonNullable<Complaint['reprimands']>[number];

const signed = (complaint: Complaint, form: Reprimand['form'], at: string): Complaint => ({
  ...complaint,
  reprimands: [
    ...(complaint.reprimands ?? []),
    { agency: 'dishub', deadline: 'accept', form, at } as Reprimand,
  ],
});

describe('the event of a reprimand that arrives late', () => {
  it('the event of the second level still asks for a letter after the first was signed', () => {
    const { complaint, level } = overdue();
    const second = level('reprimand-2');
    const after = signed(complaint, 'reprimand-1', second.at);
    expect(pendingReprimandOf(second, after, longAfter)).toMatchObject({
      form: 'reprimand-2',
      agency: 'dishub',
    });
  });

  it('the event of the first level asks for nothing once the second was signed', () => {
    const { complaint, level } = overdue();
    const first = level('reprimand-1');
    expect(pendingReprimandOf(first, complaint, longAfter)).toMatchObject({ form: 'reprimand-1' });
    const after = signed(complaint, 'reprimand-2', longAfter);
    expect(pendingReprimandOf(first, after, longAfter)).toBeUndefined();
  });

  it('a reprimand to another agency, of another deadline or from before does not count', () => {
    const { complaint, level } = overdue();
    const second = level('reprimand-2');
    const other = (changes: object, at = longAfter): Complaint => ({
      ...complaint,
      reprimands: [
        { agency: 'dishub', deadline: 'accept', form: 'reprimand-2', at, ...changes } as Reprimand,
      ],
    });
    for (const one of [
      other({ agency: 'dlh' }),
      other({ deadline: 'resolve' }),
      other({}, new Date(Date.parse(second.at) - 1).toISOString()),
    ])
      expect(pendingReprimandOf(second, one, longAfter)).toBeDefined();
    expect(pendingReprimandOf(second, other({}), longAfter)).toBeUndefined();
  });

  it('an erased case owes nothing more, so that no reprimand is added to it', () => {
    const { level } = overdue();
    const erased = afterStep(
      caseAt(tenant, 'closed'),
      'erase',
      { basis: 'request', keepOfficeWords: false },
      longAfter,
      coordinator,
    );
    expect(pendingReprimandOf(level('reprimand-1'), erased.complaint, longAfter)).toBeUndefined();
  });
});

const reprimand = (number: string, deadline: PendingReprimand['deadline']): PendingReprimand => ({
  number,
  deadline,
  form: 'reprimand-1',
  assignment: 'lead-2',
  agency: 'dishub',
  reachedAt: longAfter,
});

describe('the worst deadline of a case in a draft', () => {
  const { complaint } = caseAt(tenant, 'dispatched');
  const at = (kind: string) =>
    complaint.assignments[0]!.deadlines.find((deadline) => deadline.kind === kind)!.at;

  it('a case is listed by the deadline that it missed first, with all levels that it reached', () => {
    const all = [reprimand(complaint.number, 'resolve'), reprimand(complaint.number, 'accept')];
    const { owed, gone } = assessCase(complaint, all, longAfter);
    expect(owed).toMatchObject({ deadline: 'accept', deadlineAt: at('accept') });
    expect(owed!.reached.map(({ deadline }) => deadline)).toEqual(['resolve', 'accept']);
    expect(gone).toEqual([]);
  });

  it.each([
    ['accept', 'resolve'],
    ['resolve', 'accept'],
  ] as const)('a draft that lists %s keeps the earlier deadline when %s is added', (listed, added) => {
    const listedCase = assessCase(complaint, [reprimand(complaint.number, listed)], longAfter).owed!;
    const draft = { agency: 'dishub', form: 'reprimand-1', cases: [listedCase] } as unknown as DraftLetter;
    const plan = planRun(
      [reprimand(complaint.number, added)],
      new Map([[complaint.number, complaint]]),
      [draft],
      longAfter,
    );
    expect(plan.allocations).toHaveLength(1);
    const [one] = plan.allocations[0]!.cases;
    expect(one).toMatchObject({ deadline: 'accept', deadlineAt: at('accept') });
    expect(one!.reached.map(({ deadline }) => deadline)).toEqual([listed, added]);
  });
});
