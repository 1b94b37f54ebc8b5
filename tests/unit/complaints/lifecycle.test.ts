import { describe, expect, it } from 'vitest';
import { type Complaint, type Stage, stages } from '#complaints/complaint.ts';
import type { Actor } from '#complaints/facts.ts';
import { notAllowed, possibleSteps, type StepName } from '#complaints/lifecycle.ts';
import { findStep } from '#complaints/steps.ts';
import {
  complainant,
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  operator,
  supervisor,
  system,
} from '../../support/actors.ts';
import { caseAt } from '../../support/cases.ts';
import { klaten } from '../../support/klaten.ts';

const tenant = await klaten();

const people: Record<string, Actor> = {
  complainant,
  coordinator,
  'liaison of the lead': liaisonOf('dishub'),
  'head of the lead': headOf('dishub'),
  'liaison of another': liaisonOf('dlh'),
  'head of another': headOf('dlh'),
  inspector,
  supervisor,
  operator,
  system,
};

const lead = ['liaison of the lead', 'head of the lead'];

/** Written from domain.md sections 2 and 3, not from the table in the code. */
const mayBeTaken: { step: StepName; stages: Stage[]; by: string[] }[] = [
  { step: 'triage', stages: ['received'], by: ['system'] },
  { step: 'dispatch', stages: ['received'], by: ['coordinator'] },
  { step: 'accept', stages: ['dispatched'], by: lead },
  { step: 'answer', stages: ['dispatched', 'accepted'], by: lead },
  { step: 'rate', stages: ['answered'], by: ['complainant'] },
  { step: 'fall-due', stages: ['received', 'dispatched', 'accepted', 'answered'], by: ['system'] },
];

/** Roles that take the step on some case; on one that is not theirs the refusal says so. */
const rolesOf: Record<StepName, string[]> = {
  triage: ['system'],
  dispatch: ['coordinator'],
  accept: [...lead, 'liaison of another', 'head of another', 'inspector'],
  answer: [...lead, 'liaison of another', 'head of another', 'inspector'],
  rate: ['complainant'],
  'fall-due': ['system'],
};

const made = ['received', 'dispatched', 'accepted', 'answered', 'closed'] as const;
const at = Object.fromEntries(made.map((stage) => [stage, caseAt(tenant, stage).complaint]));

/** Stages that no step of this version leads to: whatever brings a case there, none of these steps takes it on. */
const inStage = (stage: Stage): Complaint =>
  at[stage] ?? ({ ...at.dispatched, stage: stage as 'dispatched' } as Complaint);

const expected = (step: StepName, stage: Stage, who: string) => {
  const rule = mayBeTaken.find((one) => one.step === step)!;
  if (!rolesOf[step].includes(who)) return 'not-your-role';
  if (!rule.stages.includes(stage)) return 'wrong-stage';
  return rule.by.includes(who) ? undefined : 'not-your-assignment';
};

describe.each(stages)('at the stage %s', (stage) => {
  it.each(mayBeTaken.map(({ step }) => step))('%s is for those whom the rules name', (step) => {
    const found = Object.fromEntries(
      Object.entries(people).map(([who, actor]) => [who, notAllowed(inStage(stage), step, actor)]),
    );
    const wanted = Object.fromEntries(Object.keys(people).map((who) => [who, expected(step, stage, who)]));
    expect(found).toEqual(wanted);
  });
});

it('the inspector leads what the inspectorate was sent, and only that', () => {
  const theirs = caseAt(tenant, 'dispatched', { class: 'oversight', lead: 'inspektorat' }).complaint;
  expect(possibleSteps(theirs, inspector)).toEqual(['accept', 'answer']);
  expect(possibleSteps(theirs, liaisonOf('inspektorat'))).toEqual([]);
  expect(possibleSteps(at.dispatched!, inspector)).toEqual([]);
});

it('a supporting agency does not take the lead’s steps', () => {
  const { complaint } = caseAt(tenant, 'dispatched', { support: ['dlh'] });
  expect(possibleSteps(complaint, liaisonOf('dlh'))).toEqual([]);
});

it('each side finds only its own steps by name', () => {
  const names = [
    'triage',
    'dispatch',
    'accept',
    'answer',
    'rate',
    'fall-due',
    'constructor',
    '__proto__',
    '',
  ];
  const found = (who: 'complainant' | 'officer') => names.filter((name) => findStep(name, who));
  expect(found('officer')).toEqual(['dispatch', 'accept', 'answer']);
  expect(found('complainant')).toEqual(['rate']);
});
