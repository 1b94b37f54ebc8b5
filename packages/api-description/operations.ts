import type { StepName } from '#complaints/lifecycle.ts';
import { steps } from '#complaints/steps/registry.ts';
import { findStep } from '#complaints/steps/steps.ts';
import type { Route } from '#routes/route.ts';
import { type ApiRouteId, apiRoutes } from './api-routes.ts';
import { attachmentDescriptions } from './attachment-descriptions.ts';
import { answerExamples, submissionExample } from './examples.ts';
import { letterDescriptions } from './letter-descriptions.ts';
import type { Description, Descriptions, Operation, StepOperations } from './operation.ts';
import { peoplesSteps } from './peoples-steps.ts';
import { badBody } from './problem-document.ts';
import { followDescription } from './shown-following.ts';
import { personDescription } from './shown-person.ts';
import { recomputationsExample } from './shown-recomputations.ts';
import { touchedDescription } from './shown-records.ts';
import { sopChangeExample, sopExample, sopVersionsExample } from './shown-sop.ts';
import { stepDescriptions } from './step-descriptions.ts';

/** One call for each step that callers of this kind may take. */
const stepsOf = (who: 'complainant' | 'officer'): StepOperations => ({
  steps: Object.fromEntries(
    peoplesSteps
      .filter((name) => findStep(name, who))
      .map((name) => [
        name,
        {
          id: `take${pascal(name)}`,
          summary: stepDescriptions[name].summary,
          parameters: ['If-Match', 'Optional-Idempotency-Key'],
          input: { schema: inputName(name), example: stepDescriptions[name].example },
          answers: { 200: answerExamples.StepTaken },
          etag: who === 'officer',
          problems: [...badBody, 403, 404, 409, 412, 503],
        },
      ]),
  ),
});

/** `ask-completion` as `AskCompletion`. */
const pascal = (step: StepName): string =>
  step
    .split('-')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join('');

const inputName = (step: StepName): string => `${pascal(step)}Input`;

/** Inputs of all described steps by schema name. */
export const stepInputs = Object.fromEntries(
  peoplesSteps.map((name) => [inputName(name), steps[name].input]),
);

/** A route without an operation, and an operation without a route, do not compile. */
const descriptions: Descriptions = {
  describeTenant: {
    parameters: [],
    answers: { 200: answerExamples.TenantDescription },
    problems: [404, 503],
  },
  submitReport: {
    description:
      'A report needs a contact or `anonymous`, and a place: an address, or district with village, or lat with lon inside the tenant’s bounding box. Category, district and village are ids from the tenant’s description. Without a class the report counts as no-oversight until it is verified. The receipt goes to the address by mail later, without the code; an address gets a limited number a day (`limits` of the tenant, five by default). Beyond it the report is taken all the same, and its timeline says that the receipt was not mailed.',
    parameters: ['Idempotency-Key'],
    input: { schema: 'Submission', example: submissionExample },
    answers: { 201: answerExamples.ReportTaken, 200: answerExamples.ReportTaken },
    problems: [...badBody, 404, 503],
  },
  followReport: {
    parameters: [],
    answers: { 200: answerExamples.FollowedComplaint },
    problems: [404, 503],
  },
  listAssignments: {
    parameters: ['kind', 'overdue', 'cursor'],
    answers: { 200: answerExamples.AssignmentList },
    problems: [403, 404, 422, 503],
  },
  readSop: {
    parameters: [],
    answers: { 200: { schema: 'SopVersions', example: sopVersionsExample } },
    etag: true,
    problems: [403, 404, 503],
  },
  addSop: {
    description:
      'The number must be higher than all others, and the day today or later. The version takes effect two minutes after it was stored. `If-Match` is the configuration version that the caller read.',
    parameters: ['If-Match', 'dryRun'],
    input: { schema: 'SopVersion', example: sopExample },
    answers: {
      200: { schema: 'SopChange', example: { ...sopChangeExample, stored: false } },
      201: { schema: 'SopChange', example: sopChangeExample },
    },
    etag: true,
    problems: [...badBody, 403, 404, 412, 503],
  },
  listRecomputations: {
    parameters: [],
    answers: { 200: { schema: 'Recomputations', example: recomputationsExample } },
    problems: [403, 404, 503],
  },
  listAccesses: {
    parameters: ['office', 'day', 'cursor'],
    answers: { 200: answerExamples.AccessList },
    problems: [403, 404, 422, 503],
  },
  listAccessesOfCase: {
    parameters: ['cursor'],
    answers: { 200: answerExamples.AccessList },
    problems: [403, 404, 422, 503],
  },
  readCase: {
    description:
      'The lead agency reads the whole case, also after its end; other offices while they have an assignment. Afterwards an office reads only what it contributed (`ownContributionsOnly`, without ETag). To all others the case does not exist.',
    parameters: [],
    answers: { 200: answerExamples.ShownCase },
    etag: true,
    problems: [403, 404, 503],
  },
  followCase: followDescription,
  showMyData: personDescription,
  listTouched: touchedDescription,
  ...attachmentDescriptions,
  takeMyStep: stepsOf('complainant'),
  takeStep: stepsOf('officer'),
  ...letterDescriptions,
};

const securityOf = {
  anyone: {},
  'complainant-by-code': { security: 'complaintCode' },
  'follower-by-link': {},
  'officer-by-token': { security: 'officer' },
} as const satisfies Record<Exclude<Route['callers'], 'officer-by-session'>, Pick<Operation, 'security'>>;

function operationsOf(route: ApiRouteId, described: Description | StepOperations): Operation[] {
  const { method, path, summary, callers } = apiRoutes[route];
  const row = {
    path,
    summary,
    ...securityOf[callers],
    method: method === 'GET' ? 'get' : 'post',
  } as const;
  if (!('steps' in described)) return [{ id: route, ...row, ...described }];
  return Object.entries(described.steps).map(([step, one]) => ({
    ...row,
    ...one,
    path: path.replace('{step}', step),
  }));
}

/** All calls of the API except the one for this document. */
export const operations: readonly Operation[] = Object.entries(descriptions).flatMap(([route, described]) =>
  operationsOf(route as ApiRouteId, described),
);
