import { eventId } from '#casework/records/event-id.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import { parseInput } from '#problems/parse-input.ts';
import { noteLogFacts } from '#telemetry/log.ts';
import { json, jsonBody } from '../http.ts';
import { keyAndMatch, stepNamed } from '../step-request.ts';
import type { ComplainantAction } from './public-api-action.ts';

export const takeMyStep: ComplainantAction = async (request, dependencies, { tenant, file, stores }) => {
  const step = stepNamed(dependencies.findStep, request.parameters.step!, 'complainant');
  const { answer, entries } = await dependencies.takeStep(stores.complaints, tenant, {
    number: file.complaint.number,
    step: step.name,
    input: parseInput(step.input, jsonBody(request)) as object,
    actor: actorWithoutOffice('complainant'),
    now: await dependencies.now(),
    ...keyAndMatch(request),
  });
  // The entry of a merged complainant is the common case's.
  noteLogFacts({ eventId: entries.at(-1)?.id ?? eventId(answer.number, answer.sequence) });
  return json(200, answer);
};
