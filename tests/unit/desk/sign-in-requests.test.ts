import { describe, expect, it } from 'vitest';
import {
  clearPendingCookie,
  pendingTokenIn,
  setPendingCookie,
} from '../../../functions/desk-web/pending-cookie.ts';
import { deskPath } from '../../../functions/desk-web/redirect.ts';
import { isFromOwnSite } from '../../../functions/desk-web/same-site.ts';
import {
  clearSessionCookie,
  sessionCookieIn,
  setSessionCookie,
} from '../../../functions/desk-web/session-cookie.ts';
import { requestOf } from '../../../functions/http.ts';

const secure = 'https://lapor.klaten.example';
const plain = 'http://localhost:8080';
const token = 'a'.repeat(43);
const requestWith = (headers: Record<string, string>) => requestOf({ headers });

describe('the cookies of a sign-in', () => {
  it('over https both are Secure, so by name too, and hidden from scripts and other paths', () => {
    const session = setSessionCookie(secure, 'klaten', { office: 'dishub/liaison', token });
    expect(session).toBe(
      `__Secure-tanggap-desk=dishub/liaison.${token}; Path=/klaten/petugas; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(setPendingCookie(secure, 'klaten', token)).toBe(
      `__Secure-tanggap-sign-in=${token}; Path=/klaten/petugas/masuk; HttpOnly; SameSite=Lax; Secure`,
    );
    // A browser deletes a cookie only by the same name, path and Secure.
    for (const cleared of [clearSessionCookie(secure, 'klaten'), clearPendingCookie(secure, 'klaten')])
      expect(cleared).toMatch(
        /^__Secure-tanggap-[a-z-]+=; Max-Age=0; Path=\/klaten\/petugas\S*; .*; Secure$/,
      );
  });

  it('over https a cookie without the prefix, which an insecure page could have set, is not read', () => {
    const cookie = `tanggap-desk=dishub/liaison.${token}; tanggap-sign-in=${token}`;
    const request = requestWith({ cookie });
    expect([sessionCookieIn(request, secure), pendingTokenIn(request, secure)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(sessionCookieIn(request, plain)).toEqual({ office: 'dishub/liaison', token });
    expect(pendingTokenIn(request, plain)).toBe(token);
  });

  it('only an office and a token of full length are read', () => {
    for (const value of [
      '',
      token,
      `dishub.${token}x`,
      `Dishub.${token}`,
      `a/b/c.${token}`,
      `dishub.${'é'.repeat(43)}`,
    ])
      expect(sessionCookieIn(requestWith({ cookie: `tanggap-desk=${value}` }), plain), value).toBeUndefined();
  });
});

describe('where a form comes from', () => {
  it.each<[Record<string, string>, boolean]>([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: secure }, false],
    [{ origin: secure }, true],
    [{ origin: 'null' }, false],
    [{ origin: 'https://jahat.example' }, false],
    [{ origin: `${secure}.jahat.example` }, false],
    [{ origin: 'http://lapor.klaten.example' }, false],
    [{ origin: 'https://api.example', host: 'api.example' }, true],
    [{}, true],
  ])('%o: %s', (headers, expected) => {
    expect(isFromOwnSite(requestWith(headers), secure)).toBe(expected);
  });
});

describe('where a sign-in leads', () => {
  it('leads to paths of this desk', () => {
    for (const path of [
      '/klaten/petugas',
      '/klaten/petugas?kind=lead',
      '/klaten/petugas/laporan/KLT-7F3K-9M2Q',
    ])
      expect(deskPath('klaten', path)).toBe(path);
  });

  it.each([
    'https://jahat.example/klaten/petugas',
    '//jahat.example/klaten/petugas',
    '/\\jahat.example',
    '/klaten/petugasx',
    '/boyolali/petugas',
    '/klaten/lapor',
    'klaten/petugas',
    '/klaten/petugas\r\nset-cookie: x',
    `/klaten/petugas/${'a'.repeat(300)}`,
    '',
    undefined,
  ])('leads not to %s', (path) => {
    expect(deskPath('klaten', path)).toBeUndefined();
  });
});
