import { expect, test } from 'vitest';
import { peoplesSteps } from '#api-description/peoples-steps.ts';
import { stepDescriptions } from '#api-description/step-descriptions.ts';
import { steps } from '#complaints/steps/registry.ts';

// Stage tests send these examples wherever a step must be refused for another reason than its input.
test.each(peoplesSteps)('the described example of %s is an input that the step takes', (name) => {
  const { error } = steps[name].input.safeParse(stepDescriptions[name].example);
  expect(error?.issues ?? []).toEqual([]);
});
