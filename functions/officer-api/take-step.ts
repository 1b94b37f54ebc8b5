import { advanceComplaint } from '#casework/commands/advance-complaint.ts';
import { parseInput } from '#problems/parse-input.ts';
import { now } from '../clock.ts';
import { type Action, json, jsonBody } from '../http.ts';
import { keyAndMatch, stepNamed } from '../step-request.ts';
import { complaints } from '../wiring.ts';
import { numberOf } from './number-of.ts';
import { signedIn } from './signed-in.ts';

/** A step that an officer takes on a case. */
export const takeStep: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const step = stepNamed(request.parameters.step!, 'officer');
  const { answer } = await advanceComplaint(complaints(), tenant, {
    number: numberOf(request, tenant),
    step: step.name,
    input: parseInput(step.input, jsonBody(request)) as object,
    actor,
    now: await now(),
    ...keyAndMatch(request),
  });
  return json(200, answer, { etag: `"${answer.sequence}"` });
};
