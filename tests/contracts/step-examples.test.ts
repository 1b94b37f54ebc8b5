import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { peoplesSteps } from '#api-description/peoples-steps.ts';
import { stepDescriptions } from '#api-description/step-descriptions.ts';
import { steps } from '#complaints/steps/registry.ts';
import { plainAttack } from '../support/complaints/plain-attack.ts';

// Stage tests send these examples where a step must be refused for another reason than its input.
test.each(peoplesSteps)('the described example of %s is a valid input of the step', (name) => {
  const { error } = steps[name].input.safeParse(stepDescriptions[name].example);
  expect(error?.issues ?? []).toEqual([]);
});

// Read as text, because importing it would call the stage.
const attackedSteps = readFileSync(
  join(import.meta.dirname, '../support/complaints/invalid-step-inputs.ts'),
  'utf8',
);
const stated = [...attackedSteps.matchAll(/^ {2}'?([\w-]+)'?: \{/gm)].map(([, name]) => name);

test.each(peoplesSteps.filter((name) => !stated.includes(name)))(
  'the invalid inputs of %s follow from its schema, or are listed in invalid-step-inputs.ts',
  (name) => {
    expect(() => plainAttack(name)).not.toThrow();
  },
);
