import { expect, it } from 'vitest';
import { factsFor } from '#casework/records/rule-context.ts';
import { recomputePromise } from '#complaints/steps/recompute.ts';
import { system } from '../../support/complaints/actors.ts';
import { caseAt, tuesday } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { under } from '../../support/stage/changed-calendar.ts';

const tenant = await klaten();

it.each([
  ['accepted', true],
  ['answered', false],
  ['closed', false],
] as const)('a new day off moves the promise of a case that is %s: %s', (stage, moves) => {
  const changed = under(caseAt(tenant, stage), { added: ['2026-12-02'] });
  const facts = factsFor(changed.tenant, tuesday, system, tuesday);
  expect(recomputePromise(changed.complaint, facts) !== undefined).toBe(moves);
});
