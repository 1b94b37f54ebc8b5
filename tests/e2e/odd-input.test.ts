import { expect, test } from 'vitest';
import { peoplesSteps } from '#api-description/peoples-steps.ts';
import { lifecycle } from '#complaints/lifecycle.ts';
import { findStep } from '#complaints/steps/steps.ts';
import { stepAttacks } from '../support/complaints/invalid-step-inputs.ts';
import { plainAttack, type StepAttack } from '../support/complaints/plain-attack.ts';
import { caseThat, take, taking } from '../support/stage/cases-on-stage.ts';

/** Each invalid input of a step with the expected codes by field. */
function inputsOf({ valid, invalid, together = [] }: StepAttack) {
  const alone = Object.entries(invalid).flatMap(([field, values]) =>
    values.map(([value, code]) => [{ ...valid, [field]: value }, { [field]: code }] as const),
  );
  const more = together.map(([changes, errors]) => [{ ...valid, ...changes }, errors] as const);
  const unknown = ['tambahan', '__proto__', 'constructor'].map(
    (field) => [{ ...valid, [field]: 1 }, { [field]: 'unknown-field' }] as const,
  );
  return [...alone, ...more, ...unknown];
}

/** Empty if the answer is the expected refusal. */
async function whatIsWrong(
  asked: () => ReturnType<typeof take>,
  [input, errors]: ReturnType<typeof inputsOf>[number],
): Promise<string[]> {
  const { status, body } = await asked();
  const said: { field: string; code: string; message: string }[] = body.errors ?? [];
  const codes = said.map(({ field, code }) => [field, code]).sort();
  const isClear = said.every(({ message }) => /^[A-Z].+[.!?]$/.test(message));
  const [expected, found] = [JSON.stringify(Object.entries(errors).sort()), JSON.stringify(codes)];
  if (status === 422 && isClear && found === expected) return [];
  return [`${JSON.stringify(input).slice(0, 300)}: ${status} ${found} (${body.detail}), not ${expected}`];
}

/** Concurrent refusals, which write nothing. */
const concurrency = 8;

const attacks = peoplesSteps.map((step) => [step, stepAttacks[step] ?? plainAttack(step)] as const);

test.each(attacks)(
  'the step %s names each invalid field, and afterwards accepts a valid input',
  async (step, one) => {
    const key = await caseThat(one.way);
    const wrong: string[] = [];
    const inputs = inputsOf(one);
    for (let i = 0; i < inputs.length; i += concurrency) {
      const asked = inputs
        .slice(i, i + concurrency)
        .map((input) => whatIsWrong(() => take(key, taking(step, one.by, input[0])), input));
      wrong.push(...(await Promise.all(asked)).flat());
    }
    expect(wrong).toEqual([]);
    const taken = await take(key, taking(step, one.by, one.valid));
    expect(taken.status, JSON.stringify(taken.body)).toBe(one.ends ?? 200);
  },
);

test('every step that people take is attacked with invalid input', () => {
  const bySystem = (step: string) => !findStep(step, 'officer') && !findStep(step, 'complainant');
  const steps = Object.keys(lifecycle).filter((step) => !bySystem(step));
  expect(attacks.map(([step]) => step).sort()).toEqual(steps.sort());
});
