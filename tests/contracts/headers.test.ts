import { describe, expect, it } from 'vitest';
import { type ApiCall, memoryApis } from '../support/memory/memory-apis.ts';
import { klaten } from '../support/sop/klaten.ts';

const tenant = await klaten();
const coordinator = {
  tenant: tenant.id,
  office: 'coordinator',
  role: 'coordinator',
  agency: null,
  email: 'koordinator@klaten.example',
  subject: 'coordinator',
} as const;
const apis = memoryApis([tenant], new Map([['coordinator', coordinator as never]]));

const everyAnswer = {
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
};
const forOnePerson = { ...everyAnswer, 'cache-control': 'no-store' };
const json = { ...forOnePerson, 'content-type': 'application/json; charset=utf-8' };
const problem = {
  ...forOnePerson,
  'content-type': 'application/problem+json; charset=utf-8',
  'content-language': 'id',
};
const page = {
  ...everyAnswer,
  'content-type': 'text/html; charset=utf-8',
  'content-language': 'id',
  'content-security-policy': expect.stringMatching(/^default-src 'none'; /),
  'permissions-policy': 'geolocation=(self), camera=(), microphone=()',
  'referrer-policy': 'no-referrer',
};
const privatePage = { ...page, 'cache-control': 'no-store' };
const publicPage = { ...page, 'cache-control': 'public, max-age=60', vary: 'accept-language' };

const klatenOf = (routeKey: string, more: Partial<ApiCall> = {}): ApiCall => ({
  routeKey,
  ...more,
  parameters: { tenant: tenant.id, ...more.parameters },
});
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('the whole set of headers of an answer', () => {
  it.each<[string, 'pages' | 'publicApi' | 'officerApi', ApiCall, number, object]>([
    ['a page for everyone', 'pages', klatenOf('GET /{tenant}'), 200, publicPage],
    ['the published procedure', 'pages', klatenOf('GET /{tenant}/sop'), 200, publicPage],
    ['the form for a report, which holds a key', 'pages', klatenOf('GET /{tenant}/lapor'), 200, privatePage],
    ['a page that does not exist', 'pages', klatenOf('GET /{proxy+}'), 404, privatePage],
    [
      'a refused form',
      'pages',
      klatenOf('POST /{tenant}/lapor', { headers: form, body: '' }),
      422,
      privatePage,
    ],
    [
      'a wrong code',
      'pages',
      klatenOf('POST /{tenant}/lacak', { headers: form, body: 'nomor=x&kode=y' }),
      404,
      privatePage,
    ],
    [
      'a redirect',
      'pages',
      { routeKey: 'GET /', parameters: {} },
      302,
      { ...forOnePerson, location: '/klaten' },
    ],
    [
      'what everyone may read as JSON',
      'publicApi',
      klatenOf('GET /api/v1/{tenant}'),
      200,
      { ...json, 'cache-control': 'public, max-age=60', vary: 'accept-language' },
    ],
    [
      'a complaint that is not there',
      'publicApi',
      klatenOf('GET /api/v1/{tenant}/complaints/{number}', { parameters: { number: 'KLT-0000-0000' } }),
      404,
      problem,
    ],
    [
      'a list for an officer',
      'officerApi',
      klatenOf('GET /api/v1/{tenant}/assignments', { subject: 'coordinator' }),
      200,
      json,
    ],
    [
      'a call without right',
      'officerApi',
      klatenOf('GET /api/v1/{tenant}/assignments', { subject: 'nobody' }),
      403,
      problem,
    ],
    [
      'a route that is not there',
      'officerApi',
      klatenOf('GET /api/v1/{tenant}/nowhere', { subject: 'coordinator' }),
      404,
      problem,
    ],
  ])('is pinned for %s', async (_, api, call, status, headers) => {
    const answer = await apis[api](call);
    expect([answer.status, answer.headers]).toEqual([status, headers]);
  });
});
