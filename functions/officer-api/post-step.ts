import { eventId } from '#casework/records/event-id.ts';
import { parseInput } from '#problems/parse-input.ts';
import { noteLogFacts } from '#telemetry/log.ts';
import { json, jsonBody } from '../http.ts';
import { requireTrackingNumber } from '../require-tracking-number.ts';
import { keyAndMatch, stepNamed } from '../step-request.ts';
import type { OfficerAction } from './officer-action.ts';

export const postStep: OfficerAction = async (request, dependencies, { tenant, actor, stores }) => {
  const { complaints } = stores;
  const step = stepNamed(dependencies.findStep, request.parameters.step!, 'officer');
  const { answer } = await dependencies.takeStep(complaints, tenant, {
    number: requireTrackingNumber(request, tenant),
    step: step.name,
    input: parseInput(step.input, jsonBody(request)) as object,
    actor,
    now: await dependencies.now(),
    ...keyAndMatch(request),
  });
  noteLogFacts({ eventId: eventId(answer.number, answer.sequence) });
  return json(200, answer, { etag: `"${answer.sequence}"` });
};
