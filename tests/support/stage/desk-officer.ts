import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './browser.ts';
import { stage } from './stage.ts';

export const deskRoot = `/${stage.tenant}/petugas`;

/** Bytes over the wire. */
const mostBytes = 60 * 1024;

/** Where SCREENSHOTS says, each checked page is kept as a picture. */
const folder = process.env.SCREENSHOTS;

/** An officer in a browser, whose interactions are counted: clicks, choices, and pages opened by their address. */
export async function deskOfficer(
  browser: Browser,
  { role, agency }: { readonly role: string; readonly agency?: string },
  options: BrowserContextOptions,
) {
  const context = await browser.newContext({ ...options, baseURL: stage.front });
  const page = await context.newPage();
  let interactions = 0;

  /** axe is a script: a page that may run none is copied into one that may. */
  async function check(): Promise<unknown> {
    if (options.javaScriptEnabled !== false) return violations(page);
    const copy = await browser.newContext({ ...options, javaScriptEnabled: true });
    const copied = await copy.newPage();
    await copied.setContent(await page.content());
    return violations(copied).finally(() => copy.close());
  }

  const { address, password } = stage.officers.find(
    (one) => one.role === role && (agency === undefined || one.agency === agency),
  )!;
  await page.goto(`${deskRoot}/masuk`);
  await page.fill('[name=email]', address);
  await page.fill('[name=password]', password);
  await page.click('main form button[type=submit]');
  await page.waitForURL(`**${deskRoot}`);

  return {
    page,
    async open(path: string) {
      interactions++;
      const answer = await page.goto(`${deskRoot}${path}`);
      expect(answer!.status(), path).toBe(200);
    },
    async click(selector: string) {
      interactions++;
      await page.click(selector);
    },
    async choose(selector: string, value: string) {
      interactions++;
      await page.selectOption(selector, value);
    },
    async attach(selector: string, file: { name: string; mimeType: string; buffer: Buffer }) {
      interactions++;
      await page.setInputFiles(selector, file);
    },
    /** Presses the button of a step's form, and waits for the page that follows. */
    async send(step: string) {
      interactions++;
      await Promise.all([page.waitForNavigation(), page.click(`#${step} button[type=submit]`)]);
    },
    /** Since the last call. */
    interactions() {
      const counted = interactions;
      interactions = 0;
      return counted;
    },
    /** No violation of accessibility, nothing wider than the screen, and no heavy page. */
    async expectFit(name: string) {
      await keepPicture(page, name);
      expect(await check(), name).toEqual([]);
      const [content, screen] = (await page.evaluate(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )) as [number, number];
      expect(content, `${name}: width`).toBeLessThanOrEqual(screen);
      expect(gzipSync(await page.content()).length, `${name}: bytes`).toBeLessThan(mostBytes);
    },
    close: () => context.close(),
  };
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const width = page.viewportSize()!.width;
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
}
