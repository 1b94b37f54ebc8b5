import { expect, test } from 'vitest';
import { peoplesSteps, stepDescriptions } from '#api-description/step-descriptions.ts';
import { steps } from '#complaints/steps/steps.ts';

// Stage tests send these examples wherever a step must be refused for another reason than its input.
test.each(peoplesSteps)('the described example of %s is an input that the step takes', (name) => {
  const { error } = steps[name].input.safeParse(stepDescriptions[name].example);
  expect(error?.issues ?? []).toEqual([]);
});
