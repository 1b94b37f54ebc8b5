import * as z from 'zod/mini';
import type { CommandFailure } from '#casework/records/errors.ts';
import { letterStepNames } from '#letters/letter-steps.ts';
import { type Problem, problemOf, type RequestFailure } from '#problems/problem.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import { peoplesSteps } from './peoples-steps.ts';
import { localInstant } from './shown-case.ts';

/** RFC 9457, extended with field errors, available steps and concurrent changes. */
export const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  possible: z.optional(z.array(z.enum([...peoplesSteps, ...letterStepNames]))),
  changed: z.optional(
    z.array(z.object({ sequence: z.int(), type: z.string(), at: localInstant, text: z.string() })),
  ),
});

/** Errors of the gateway itself. */
export const gatewayMessage = z.object({ message: z.string() });

interface Described {
  readonly summary: string;
  /** Examples by name, each made by the code that answers. */
  readonly examples: Readonly<Record<string, Problem>>;
}

const inEnglish = (failures: Record<string, CommandFailure | RequestFailure>): Described['examples'] =>
  Object.fromEntries(
    Object.entries(failures).map(([name, why]) => [name, problemOf(why, 'en', caseProblemTexts)]),
  );

/** Statuses of problem documents, with their causes. */
export const problemsByStatus = {
  400: {
    summary: 'The body is not a JSON object, or a header is malformed',
    examples: inEnglish({
      json: { failure: 'bad-json' },
      object: { failure: 'not-an-object' },
      key: { failure: 'bad-key' },
    }),
  },
  403: {
    summary: 'Forbidden: the role, the case or the assignment belongs to another office',
    examples: inEnglish({ assignment: { failure: 'not-yours', rule: 'not-your-assignment' } }),
  },
  404: {
    summary:
      'Not found; an unknown number, code or tenant and a case that the caller may not know of give the same answer',
    examples: inEnglish({ unknown: { failure: 'not-found' } }),
  },
  409: {
    summary: 'A rule refuses the step: `type` names the rule, `possible` the steps that are possible instead',
    examples: inEnglish({ stage: { failure: 'refused', rule: 'wrong-stage', possible: ['answer'] } }),
  },
  412: {
    summary: 'The case changed after the sequence number in If-Match: `changed` lists the newer entries',
    examples: inEnglish({
      changed: {
        failure: 'changed',
        since: [
          {
            sequence: 6,
            type: 'complaint-accepted.v1',
            at: '2026-11-27T09:00:00+07:00',
            text: {
              id: 'Instansi menerima laporan dan mulai menanganinya.',
              en: 'The agency accepted the report and works on it.',
            },
          },
        ],
        possible: ['answer'],
      },
    }),
  },
  413: {
    summary: 'The body is over 64 KiB; over 10 MB the gateway answers',
    examples: inEnglish({ size: { failure: 'too-large' } }),
  },
  415: {
    summary: 'The body is not application/json',
    examples: inEnglish({ type: { failure: 'wrong-type' } }),
  },
  422: {
    summary: 'Invalid fields, each listed; or the key was used for different content',
    examples: inEnglish({
      fields: {
        failure: 'fields',
        fields: [
          { field: 'text', code: 'missing' },
          { field: 'place.lat', code: 'outside-area' },
        ],
      },
      key: { failure: 'key-reused' },
    }),
  },
  503: {
    summary: 'The system has a problem or is busy: try again with the same key, nothing is recorded twice',
    examples: inEnglish({ disturbed: { failure: 'unavailable' }, busy: { failure: 'busy' } }),
  },
} as const satisfies Record<number, Described>;

export type ProblemStatus = keyof typeof problemsByStatus;

/** Errors of any call with a body. */
export const badBody = [400, 413, 415, 422] as const;
