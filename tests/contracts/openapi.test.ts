import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#api-description/operations.ts';
import { problemDocument, problemsByStatus } from '#api-description/problem-document.ts';
import type { attachmentShown, uploadAsked } from '#api-description/shown-attachments.ts';
import type {
  assignmentList,
  contributionsShown,
  followed,
  openedCase,
  stepTaken,
} from '#api-description/shown-case.ts';
import type { letterList, letterStepTaken, openedLetter } from '#api-description/shown-letter.ts';
import type { recomputations } from '#api-description/shown-recomputations.ts';
import type { reportTaken } from '#api-description/shown-to-reporters.ts';
import type { UploadTicket } from '#casework/attachments/request-upload.ts';
import type { AttachmentShown } from '#casework/attachments/show-attachment.ts';
import type { SubmitReceipt } from '#casework/commands/submit-complaint.ts';
import type { LetterRow, OpenedLetter } from '#casework/letters/show-letters.ts';
import type { LetterStepResult } from '#casework/letters/take-letter-step.ts';
import type { Recomputations } from '#casework/recomputation/read-recomputations.ts';
import type { ContributionsView } from '#casework/views/contributions-view.ts';
import type { StepAnswer } from '#casework/views/deadline-view.ts';
import type { AssignmentRow } from '#casework/views/list-assignments.ts';
import type { OpenedCase } from '#casework/views/open-case.ts';
import type { TrackingView } from '#casework/views/track-complaint.ts';
import { openApiFile, openApiText } from '../../commands/openapi.ts';
import { expectMatchesApi } from '../support/pages/openapi-check.ts';

const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });

/** A path as a client would call it. */
const real = (path: string): string =>
  path
    .replace('{tenant}', 'klaten')
    .replace('{number}', 'KLT-7F3K-9M20')
    .replace('{id}', 'c01-3kq0bV7xYt2m')
    .replace('{letter}', '2026-12-03-dishub-1');

describe('the OpenAPI document', () => {
  it('the OpenAPI document is generated from the schemas (run npm run openapi to update it)', async () => {
    expect(await readFile(openApiFile, 'utf8')).toBe(openApiText());
  });

  it('the OpenAPI document is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(openApiText()))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it.each(Object.entries(problemsByStatus))(
    'the examples of problems with status %s have the form that the code gives',
    (status, described) => {
      for (const problem of Object.values(described.examples)) {
        expect(problem.status).toBe(Number(status));
        expect(z.safeParse(z.strictObject(problemDocument.shape), problem).success).toBe(true);
      }
    },
  );

  it.each(operations)(
    'the examples of answers to $method $path satisfy their schema',
    ({ method, path, answers }) => {
      for (const [status, { example }] of Object.entries(answers))
        expectMatchesApi(method, real(path), { status: Number(status), headers, body: example });
    },
  );

  it('the described answers have the types that the code gives', () => {
    expectTypeOf<z.infer<typeof followed>>().toExtend<TrackingView>();
    expectTypeOf<z.infer<typeof openedCase>>().toExtend<OpenedCase>();
    expectTypeOf<z.infer<typeof contributionsShown>>().toExtend<ContributionsView>();
    expectTypeOf<z.infer<typeof uploadAsked>>().toExtend<UploadTicket>();
    expectTypeOf<z.infer<typeof attachmentShown>>().toExtend<AttachmentShown>();
    expectTypeOf<z.infer<typeof stepTaken>>().toExtend<StepAnswer>();
    expectTypeOf<z.infer<typeof assignmentList>['items'][number]>().toExtend<AssignmentRow>();
    expectTypeOf<z.infer<typeof recomputations>>().toExtend<Recomputations>();
    expectTypeOf<z.infer<typeof letterList>['items'][number]>().toExtend<LetterRow>();
    expectTypeOf<z.infer<typeof openedLetter>>().toExtend<OpenedLetter>();
    expectTypeOf<z.infer<typeof letterStepTaken>>().toExtend<LetterStepResult>();
    expectTypeOf<z.infer<typeof reportTaken>>().toExtend<SubmitReceipt>();
  });
});

describe('the check of answers against the document', () => {
  const path = '/api/v1/klaten/complaints/KLT-7F3K-9M20/steps/accept';
  const { example } = operations.find(({ id }) => id === 'takeAccept')!.answers[200]!;
  const check = (change: object) => () =>
    expectMatchesApi('POST', path, { status: 200, headers, body: example, ...change });

  it('the check accepts a described answer and reports every difference', () => {
    expect(check({})).not.toThrow();
    expect(check({ body: { ...example, surplus: 1 } })).toThrow('additional properties');
    expect(check({ body: { ...example, deadlines: [{ kind: 'accept' }] } })).toThrow('required');
    expect(check({ status: 418 })).toThrow('status');
    expect(check({ headers: new Headers({ 'content-type': 'text/html' }) })).toThrow('text/html');
    expect(() => expectMatchesApi('DELETE', path, { status: 200, headers, body: example })).toThrow(
      'no such',
    );
  });
});
