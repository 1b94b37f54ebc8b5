import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { casePage } from '#pages/case/case-page.tsx';
import { followPage } from '#pages/case/follow-page.tsx';
import { trackPage } from '#pages/case/track-page.tsx';
import { errorPage } from '#pages/parts/error-page.tsx';
import { sopPage } from '#pages/public/sop-page.tsx';
import { welcomePage } from '#pages/public/welcome-page.tsx';
import { receivedPage } from '#pages/report/received-page.tsx';
import { emptyReport } from '#pages/report/report-form.ts';
import { reportPage } from '#pages/report/report-page.tsx';
import {
  followedExample,
  followViews,
  klatenSite,
  submittedExample,
} from '../support/pages/page-examples.ts';
import { openBrowser, phoneViewport, violations } from '../support/stage/browser.ts';
import { type PageServer, startPageServer } from '../support/stage/page-server.ts';

const site = await klatenSite();
const english = await klatenSite({ language: 'en', chosen: true });
const key = 'a-key';
const wrong = [
  { field: 'text', code: 'missing' },
  { field: 'place', code: 'place-missing' },
  { field: 'place.lat', code: 'bad-number' },
  { field: 'contact', code: 'contact-or-anonymous' },
  { field: 'contact.email', code: 'bad-format' },
];
const form = { site, key, values: emptyReport, problems: [], today: '2026-11-23' };
const rating = { stars: '', text: '', wrong: { stars: 'Wajib diisi.' } };
const seen = { site, followed: followedExample, code: submittedExample.code, key };
const fixed: Record<string, string> = {
  '/klaten': welcomePage(site),
  '/wrong': reportPage({ ...form, problems: wrong }),
  '/disturbed': reportPage({ ...form, submitError: 'unavailable' }),
  '/english': reportPage({ ...form, site: english }),
  '/received': receivedPage({ site, submitted: submittedExample, mailsPerDay: 5 }),
  '/klaten/sop': sopPage({ site, sop: site.tenant.sops[0]!, coming: [] }),
  '/klaten/lacak': trackPage(site, submittedExample.number, 'not-found'),
  '/case': casePage(seen),
  '/not-rated': casePage({ ...seen, rating }),
  ...Object.fromEntries(followViews.map((view) => [`/${view.use}-${view.state}`, followPage(site, view)])),
  '/problem': errorPage({ visitor: site, error: 'unavailable' }),
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

/** A new browser profile for each page. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...phoneViewport, ...options });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

async function fillIn(page: Page): Promise<void> {
  await page.selectOption('#category', 'lampu-jalan');
  await page.fill('#text', 'Lampu padam di depan pasar');
  await page.fill('#address', 'Jalan Pemuda 5');
  await page.fill('#email', 'sari@contoh.id');
}

describe('pages on a phone of 360 by 640', () => {
  test.each(['/klaten/lapor', ...Object.keys(fixed)])(
    'the page %s passes axe, fits the width and loads nothing else',
    async (path) => {
      const page = await open(path);
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.reload();
      expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(complaints).toEqual([]);
    },
  );

  test('every control of the report form is large enough for a thumb', async () => {
    const page = await open('/klaten/lapor');
    for (const control of await page
      .locator('select:visible, input:visible, button:visible, textarea:visible')
      .all()) {
      const box = (await control.boundingBox())!;
      const tick = /radio|checkbox/.test((await control.getAttribute('type')) ?? '');
      expect(box.height).toBeGreaterThanOrEqual(tick ? 24 : 48);
    }
  });
});

describe('the report form without scripts', () => {
  const plain = { javaScriptEnabled: false };

  test('a citizen without scripts can fill in, correct and send a report', async () => {
    const page = await open('/klaten/lapor', plain);
    const key = await page.locator('input[name=key]').getAttribute('value');
    await fillIn(page);
    await page.fill('#address', '');
    await page.fill('#email', '');
    await page.click('#send');
    await expect.poll(() => page.locator('#errors').textContent()).toContain('Di mana');
    expect(await page.locator('input[name=key]').getAttribute('value')).toBe(key);
    expect(await page.inputValue('#text')).toBe('Lampu padam di depan pasar');
    const village = site.tenant.districts[0]!.villages[0]!;
    await page.selectOption('#village', `${site.tenant.districts[0]!.id}/${village.id}`);
    await page.check('#anonymous');
    await page.click('#send');
    await expect.poll(() => page.locator('#number').textContent()).toBe(submittedExample.number);
    expect(server.sent.at(-1)!.get('key')).toBe(key);
  });

  test('a citizen without scripts sees every village under its district and the requirements of every category', async () => {
    const page = await open('/klaten/lapor', plain);
    const groups = await page
      .locator('#village optgroup')
      .evaluateAll((all) => all.length)
      .catch(() => 0);
    expect(groups || (await page.locator('#village optgroup').count())).toBe(site.tenant.districts.length);
    await page.click('#needs summary');
    expect(await page.locator('#needs [data-category]:visible').count()).toBe(site.tenant.categories.length);
    expect(await page.locator('#locate').isVisible()).toBe(false);
  });
});

describe('the report form with scripts', () => {
  test('the list of villages follows the district, and the requirements follow the category', async () => {
    const page = await open('/klaten/lapor');
    const [first, second] = [site.tenant.districts[0]!, site.tenant.districts[1]!];
    expect(await page.locator('#needs').isVisible()).toBe(false);
    await page.selectOption('#category', 'jembatan');
    expect(await page.locator('#needs [data-category]:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Nama jembatan'),
    ]);
    await page.selectOption('#district', first.id);
    expect(await page.locator('#village optgroup').count()).toBe(1);
    await page.selectOption('#village', `${first.id}/${first.villages[0]!.id}`);
    await page.selectOption('#district', second.id);
    expect(await page.inputValue('#village')).toBe('');
    await page.selectOption('#district', '');
    expect(await page.locator('#village optgroup').count()).toBe(site.tenant.districts.length);
  });

  test('a phone that knows its position fills in the coordinates', async () => {
    const page = await open('/klaten/lapor', {
      permissions: ['geolocation'],
      geolocation: { latitude: -7.70512, longitude: 110.60641, accuracy: 12 },
    });
    await page.click('#locate');
    await expect.poll(() => page.inputValue('#lat')).toBe('-7.70512');
    expect(await page.inputValue('#lon')).toBe('110.60641');
    expect(await page.locator('#located').textContent()).toContain('12 meter');
  });

  test('a citizen who refuses the position is told so and loses no text', async () => {
    const page = await open('/klaten/lapor', { permissions: [] });
    await page.fill('#text', 'Lampu');
    await page.click('#locate');
    await expect.poll(() => page.locator('#located').textContent()).toContain('tidak didapat');
    expect(await page.inputValue('#text')).toBe('Lampu');
  });

  test('a citizen whose connection broke gets the draft back with the same key', async () => {
    const page = await open('/klaten/lapor');
    await fillIn(page);
    const key = await page.inputValue('input[name=key]');
    await page.route('**/lapor', (route) =>
      route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
    );
    const broken = page.waitForEvent('requestfailed');
    await page.click('#send', { noWaitAfter: true });
    await broken;
    await page.unrouteAll();
    await page.goto(`${server.url}/klaten/lapor`);
    expect(await page.inputValue('#text')).toBe('Lampu padam di depan pasar');
    expect(await page.inputValue('#category')).toBe('lampu-jalan');
    expect(await page.inputValue('#email')).toBe('sari@contoh.id');
    expect(await page.locator('#draft').isVisible()).toBe(true);
    await page.click('#send');
    await page.waitForSelector('#code');
    expect(server.sent.at(-1)!.get('key')).toBe(key);

    await page.goto(`${server.url}/klaten/lapor`);
    expect(await page.inputValue('#text')).toBe('');
    expect(await page.inputValue('input[name=key]')).not.toBe(key);
    expect(await page.locator('#draft').isVisible()).toBe(false);
  });

  test('a draft about an oversight matter stays in its tab', async () => {
    const page = await open('/klaten/lapor');
    await page.fill('#text', 'Ada pungutan');
    await page.check('#class-oversight');
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await page.reload();
    expect(await page.inputValue('#text')).toBe('Ada pungutan');
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`${server.url}/klaten/lapor`);
    expect(await elsewhere.inputValue('#text')).toBe('');
  });

  test('a citizen can delete a draft', async () => {
    const page = await open('/klaten/lapor');
    await page.fill('#text', 'Lampu');
    await page.reload();
    await page.click('#discard');
    await expect.poll(() => page.inputValue('#text')).toBe('');
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('a citizen who is offline is told so, and nothing is sent', async () => {
    const page = await open('/klaten/lapor');
    await fillIn(page);
    const before = server.sent.length;
    await page.context().setOffline(true);
    await page.click('#send');
    expect(await page.locator('#offline').isVisible()).toBe(true);
    expect(server.sent).toHaveLength(before);
  });

  test('the list of errors has the focus, and its links lead to the fields', async () => {
    const page = await open('/wrong');
    expect(await page.evaluate('document.activeElement.id')).toBe('errors');
    await page.click('#errors a[href="#lat"]');
    expect(await page.evaluate('document.activeElement.id')).toBe('lat');
  });

  test('the counter shows how many characters are left or too many', async () => {
    const page = await open('/klaten/lapor');
    await page.fill('#text', 'a'.repeat(4001));
    expect(await page.locator('#counter').textContent()).toBe('1 karakter terlalu banyak');
    await page.fill('#text', 'a');
    expect(await page.locator('#counter').textContent()).toBe('3.999 karakter tersisa');
  });
});
