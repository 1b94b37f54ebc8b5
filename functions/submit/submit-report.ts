import { submission } from '#casework/submission.ts';
import { submitComplaint } from '#casework/submit-complaint.ts';
import { parseInput } from '#problems/parse-input.ts';
import { now } from '../clock.ts';
import { type Action, json, jsonBody } from '../http.ts';
import { baseUrl, metric, office } from '../wiring.ts';

/** Takes a report in by API: 201, or 200 with the same answer when the same key comes again. */
export const submitReport: Action = async (request) => {
  const tenant = await office().tenant(request.parameters.tenant!);
  const { submitted, repeated } = await submitComplaint(office().complaints, tenant, {
    report: parseInput(submission, jsonBody(request)),
    key: request.header('idempotency-key') ?? '',
    channel: 'api',
    language: request.language,
    now: await now(),
    baseUrl: baseUrl(),
  });
  metric('Submitted', repeated ? 0 : 1);
  return json(repeated ? 200 : 201, submitted);
};
