import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findStep } from '#complaints/steps/steps.ts';
import { json, requestOf } from '../../../functions/http.ts';
import { httpFunction } from '../../../functions/http-function.ts';
import { keyAndMatch, stepNamed } from '../../../functions/step-request.ts';
import { callFunction } from '../../support/pages/report-endpoint.ts';

const ask = async (headers: Record<string, string>) => {
  const handler = httpFunction({ 'POST /': async (request) => json(200, keyAndMatch(request)) });
  const { status, body } = await callFunction(handler, 'POST /', { headers });
  return status === 200 ? body : `${status} ${body.type.split(':').pop()}`;
};

describe('the headers of a step', () => {
  it('a step may be sent without the optional headers', async () => {
    expect(await ask({})).toEqual({});
  });

  it('the headers give the sequence number seen and the idempotency key', async () => {
    const key = randomUUID();
    expect(await ask({ 'if-match': '"12"', 'idempotency-key': key })).toEqual({ ifMatch: 12, key });
  });

  it.each(['', '3', ',', '"3', '3"', '"3" "4"', 'w/"3"', 'W/3', '"3",4', '*, "3"', '"a"b"'])(
    'an If-Match that is no list of entity tags is refused: %s',
    async (match) => {
      expect(await ask({ 'if-match': match })).toBe('400 bad-if-match');
    },
  );

  it('If-Match: * asks for no special version', async () => {
    expect(await ask({ 'if-match': ' * ' })).toEqual({});
  });

  it.each(['"3", "4"', '"4","3"', ' ,"3" ,, "4",', 'W/"9", "4", "x"'])(
    'of several tags the highest sequence number counts: %s',
    async (match) => {
      expect(await ask({ 'if-match': match })).toEqual({ ifMatch: 4 });
    },
  );

  it.each(['W/"3"', '"x"', '""', '"-1"', '"1e3"', '"12345678901"', 'W/"3", W/"4"'])(
    'a weak tag and a tag that is not ours match no version: %s',
    async (match) => {
      expect(await ask({ 'if-match': match })).toEqual({ ifMatch: 0 });
    },
  );

  it('a header of 8 KB is read in time linear in its length', async () => {
    expect(await ask({ 'if-match': '"1", '.repeat(1600) })).toEqual({ ifMatch: 1 });
    expect(await ask({ 'if-match': ', '.repeat(4000) })).toBe('400 bad-if-match');
  });

  it('an idempotency key that could be guessed is refused', async () => {
    for (const key of ['', '1', 'x'.repeat(21)])
      expect(await ask({ 'idempotency-key': key })).toBe('400 bad-key');
  });
});

describe('a path', () => {
  it('a path without an action is not found', async () => {
    const handler = httpFunction({});
    for (const route of ['$default', 'constructor', '__proto__'])
      expect((await callFunction(handler, route, {})).status).toBe(404);
  });

  it('a path accepts only steps of the caller’s side', () => {
    expect(stepNamed(findStep, 'answer', 'officer').name).toBe('answer');
    for (const name of ['rate', 'triage', 'fall-due', 'constructor', ''])
      expect(() => stepNamed(findStep, name, 'officer')).toThrow('not-found');
  });
});

describe('an unexpected error', () => {
  it('an unexpected error is answered as temporary, without details', async () => {
    const handler = httpFunction({
      'GET /': async () => {
        throw new Error('secret detail');
      },
    });
    const { status, body, headers } = await callFunction(handler, 'GET /', {});
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.stringify(body)).not.toContain('secret detail');
  });
});

describe('a request', () => {
  it('a request without headers and body is read as empty', () => {
    expect(requestOf({})).toMatchObject({
      parameters: {},
      query: {},
      body: '',
      language: 'id',
      subject: undefined,
    });
  });

  it('a request has the subject of the token that the gateway verified', () => {
    const requestContext = { authorizer: { jwt: { claims: { sub: 'abc' } } } };
    expect(requestOf({ requestContext } as never).subject).toBe('abc');
  });
});
