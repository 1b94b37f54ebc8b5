import type { StepName } from '#complaints/lifecycle.ts';
import { findStep, steps } from '#complaints/steps/steps.ts';
import { attachmentOperations } from './attachment-operations.ts';
import { answerExamples, submissionExample } from './examples.ts';
import { letterOperations } from './letter-operations.ts';
import type { Operation } from './operation.ts';
import { badBody } from './problem-document.ts';
import { followOperation } from './shown-following.ts';
import { personOperation } from './shown-person.ts';
import { recomputationsExample } from './shown-recomputations.ts';
import { touchedOperation } from './shown-records.ts';
import { sopChangeExample, sopExample, sopVersionsExample } from './shown-sop.ts';
import { peoplesSteps, stepDescriptions } from './step-descriptions.ts';

const api = '/api/v1/{tenant}';

const described: readonly Operation[] = [
  {
    id: 'describeTenant',
    method: 'get',
    path: api,
    summary: 'What a report to this tenant can say: categories, agencies, districts with villages, its box',
    parameters: [],
    answers: { 200: answerExamples.TenantDescription },
    problems: [404, 503],
  },
  {
    id: 'submitReport',
    method: 'post',
    path: `${api}/complaints`,
    summary: 'Hand in a report; it is durable when this answers',
    description:
      'Needs a contact, or `anonymous`; and a place: an address, or district with village, or lat with lon inside the tenant’s box. Category, district and village as the tenant’s description names them. Without a class: no-oversight until verified.',
    parameters: ['Idempotency-Key'],
    input: { schema: 'Submission', example: submissionExample },
    answers: { 201: answerExamples.ReportTaken, 200: answerExamples.ReportTaken },
    problems: [...badBody, 404, 503],
  },
  {
    id: 'followReport',
    method: 'get',
    path: `${api}/complaints/{number}`,
    summary: 'Follow a complaint with its number and secret code',
    security: 'complaintCode',
    parameters: [],
    answers: { 200: answerExamples.FollowedComplaint },
    problems: [404, 503],
  },
  {
    id: 'listAssignments',
    method: 'get',
    path: `${api}/assignments`,
    summary: 'The open assignments of the caller’s offices, in the order of their queues',
    security: 'officer',
    parameters: ['kind', 'overdue', 'cursor'],
    answers: { 200: answerExamples.AssignmentList },
    problems: [403, 404, 422, 503],
  },
  {
    id: 'readSop',
    method: 'get',
    path: `${api}/sop`,
    summary: 'All versions of the standard operating procedure, for whoever is signed in',
    security: 'officer',
    parameters: [],
    answers: { 200: { schema: 'SopVersions', example: sopVersionsExample } },
    etag: true,
    problems: [403, 404, 503],
  },
  {
    id: 'addSop',
    method: 'post',
    path: `${api}/sop`,
    summary: 'The supervisor adds a version, for complaints received from its day on',
    description:
      'Its number is higher than any before, its day today or later. It holds from two minutes after it was stored. `If-Match` is the configuration’s version that was read.',
    security: 'officer',
    parameters: ['If-Match', 'dryRun'],
    input: { schema: 'SopVersion', example: sopExample },
    answers: {
      200: { schema: 'SopChange', example: { ...sopChangeExample, stored: false } },
      201: { schema: 'SopChange', example: sopChangeExample },
    },
    etag: true,
    problems: [...badBody, 403, 404, 412, 503],
  },
  {
    id: 'listRecomputations',
    method: 'get',
    path: `${api}/recomputations`,
    summary: 'How many complaints a changed calendar moved, for operator, supervisor and coordinator',
    security: 'officer',
    parameters: [],
    answers: { 200: { schema: 'Recomputations', example: recomputationsExample } },
    problems: [403, 404, 503],
  },
  {
    id: 'listAccesses',
    method: 'get',
    path: `${api}/access-records`,
    summary:
      'What an office looked at on a day: for the inspectorate and the supervisor, and recorded itself',
    security: 'officer',
    parameters: ['office', 'day', 'cursor'],
    answers: { 200: answerExamples.AccessList },
    problems: [403, 404, 422, 503],
  },
  {
    id: 'listAccessesOfCase',
    method: 'get',
    path: `${api}/complaints/{number}/access-records`,
    summary: 'Who looked at a complaint: for the inspectorate and the supervisor, and recorded itself',
    security: 'officer',
    parameters: ['cursor'],
    answers: { 200: answerExamples.AccessList },
    problems: [403, 404, 422, 503],
  },
  {
    id: 'readCase',
    method: 'get',
    path: `${api}/complaints/{number}/case`,
    summary: 'A case as an officer works on it; looks at reporters and secret cases are recorded',
    security: 'officer',
    parameters: [],
    answers: { 200: answerExamples.OpenedCase },
    etag: true,
    problems: [403, 404, 503],
  },
];

/** A step is a path of its own, because each has an input of its own. */
function stepOperations(who: 'complainant' | 'officer'): Operation[] {
  return peoplesSteps
    .filter((name) => findStep(name, who))
    .map((name) => ({
      id: `take${pascal(name)}`,
      method: 'post',
      path: `${api}/complaints/{number}/${who === 'complainant' ? 'my' : 'steps'}/${name}`,
      summary: stepDescriptions[name].summary,
      security: who === 'complainant' ? 'complaintCode' : 'officer',
      parameters: ['If-Match', 'Optional-Idempotency-Key'],
      input: { schema: inputName(name), example: stepDescriptions[name].example },
      answers: { 200: answerExamples.StepTaken },
      etag: who === 'officer',
      problems: [...badBody, 403, 404, 409, 412, 503],
    }));
}

/** `ask-completion` as `AskCompletion`. */
const pascal = (step: StepName): string =>
  step
    .split('-')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join('');

const inputName = (step: StepName): string => `${pascal(step)}Input`;

/** The inputs of all described steps by the names of their schemas. */
export const stepInputs = Object.fromEntries(
  peoplesSteps.map((name) => [inputName(name), steps[name].input]),
);

/** Every call that the API takes, but the one for this description itself. */
export const operations: readonly Operation[] = [
  ...described,
  followOperation,
  personOperation,
  touchedOperation,
  ...attachmentOperations,
  ...stepOperations('complainant'),
  ...stepOperations('officer'),
  ...letterOperations,
];
