import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { deskPage } from '#pages/desk/desk-page.tsx';
import { sessionsPage } from '#pages/desk/sessions-page.tsx';
import { forgottenPage, signInPage } from '#pages/desk/sign-in-page.tsx';
import { signInStepPage } from '#pages/desk/sign-in-step-page.tsx';
import type { TenantPage } from '#pages/parts/site.ts';
import type { PendingStep } from '#sign-in/pending-sign-in.ts';
import { newToken, startSession } from '#sign-in/session.ts';
import { authenticatorCode } from '../../functions/desk-web/authenticator-code.ts';
import { klatenSite } from '../support/pages/page-examples.ts';
import { openBrowser, phoneViewport, violations } from '../support/stage/browser.ts';
import { type PageServer, startPageServer } from '../support/stage/page-server.ts';

const email = 'pengaduan.dinas-komunikasi-dan-informatika@klaten.example';
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPABCD';
const at = '2026-11-23T02:00:00.000Z';
const challenge = { username: email, continuation: 'x' };
const steps: readonly PendingStep[] = [
  { kind: 'new-password', ...challenge },
  { kind: 'totp', ...challenge },
  { kind: 'set-up-second-factor', subject: 'sub', accessToken: 'x', secret },
  { kind: 'reset-password' },
];

function pagesIn(site: TenantPage): Record<string, string> {
  const { language, tenant } = site;
  const office = tenant.offices[0]!;
  const officer = { ...office, tenant: tenant.id, office: office.id };
  const sessions = ['Chrome, Android', 'Samsung Internet, Android', '?'].map((browser) =>
    startSession(newToken(), { office: office.id, subject: 'sub', browser }, at),
  );
  const results = ['signed-in', 'bad-credentials', 'too-many'] as const;
  const signIns = results.map((result) => ({
    office: office.id,
    at,
    result,
    browser: 'Chrome',
    addressHash: 'x',
  }));
  const frame = { site, officer, formToken: 'x', self: '/petugas/sesi' };
  const qr = authenticatorCode({ issuer: tenant.mail.name, email, secret });
  return {
    [`/${language}/sign-in`]: signInPage({ site, email: '', next: '/klaten/petugas' }),
    [`/${language}/sign-in-wrong`]: signInPage({ site, email, next: undefined, problem: 'bad-credentials' }),
    [`/${language}/sign-in-limited`]: signInPage({ site, email, next: undefined, problem: 'too-many' }),
    [`/${language}/forgotten`]: forgottenPage({ site, email: '' }),
    [`/${language}/forgotten-empty`]: forgottenPage({ site, email: '', problem: 'incomplete' }),
    [`/${language}/sessions`]: deskPage({
      ...frame,
      ...sessionsPage({ site, sessions, own: sessions[0]!, signIns }),
    }),
    ...Object.fromEntries(
      steps.flatMap((step) => [
        [`/${language}/${step.kind}`, signInStepPage({ site, email, step, qr, problem: undefined })],
        [`/${language}/${step.kind}-wrong`, signInStepPage({ site, email, step, qr, problem: 'bad-code' })],
      ]),
    ),
  };
}

const fixed = {
  ...pagesIn(await klatenSite()),
  ...pagesIn(await klatenSite({ language: 'en', chosen: true })),
};

let browser: Browser;
let server: PageServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startPageServer(fixed)]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext(phoneViewport);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

describe('the pages of the sign-in on a phone of 360 by 640', () => {
  test.each(Object.keys(fixed))('the page %s passes axe and fits the width', async (path) => {
    const page = await open(path);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  test('a password manager finds account and passwords, and a phone offers the code', async () => {
    const autocomplete = async (path: string) => {
      const page = await open(path);
      const fields = await page.locator('input[autocomplete]').all();
      return Promise.all(fields.map((field) => field.getAttribute('autocomplete')));
    };
    expect(await autocomplete('/id/sign-in')).toEqual(['username', 'current-password']);
    expect(await autocomplete('/id/new-password')).toEqual(['username', 'new-password', 'new-password']);
    expect(await autocomplete('/id/totp')).toEqual(['one-time-code']);
  });

  test('the sign-in is complete with the keyboard alone', async () => {
    const page = await open('/id/sign-in');
    await page.focus('input[name=email]');
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kata-sandi-123!');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Enter');
    const fields = new URLSearchParams((await sent).postData()!);
    expect([...fields.keys()]).toEqual(['ke', 'email', 'password']);
  });
});
