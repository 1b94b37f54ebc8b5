import { letterInputs } from '#casework/letters/letter-inputs.ts';
import { takeLetterStep } from '#casework/letters/take-letter-step.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { LetterStep } from '#letters/letter-steps.ts';
import { parseInput } from '#problems/parse-input.ts';
import { json, jsonBody } from '../../http.ts';
import { requireLetterId } from '../../require-letter-id.ts';
import { keyAndMatch } from '../../step-request.ts';
import type { OfficerAction } from '../officer-action.ts';

/** Steps with a JSON body; files have a path of their own. */
const byJson: readonly LetterStep[] = ['sign', 'withdraw', 'acknowledge'];

export const takeStepOnLetter: OfficerAction = async (request, { now }, { tenant, actor, stores }) => {
  const { complaints, letters } = stores;
  const step = byJson.find((name) => name === request.parameters.step);
  if (!step) throw new CommandError({ failure: 'not-found' });
  const answer = await takeLetterStep({ complaints, letters }, tenant, {
    letter: requireLetterId(request),
    step,
    input: parseInput(letterInputs[step], jsonBody(request)) as object,
    actor,
    now: await now(),
    ...keyAndMatch(request),
  });
  return json(200, answer, { etag: `"${answer.sequence}"` });
};
