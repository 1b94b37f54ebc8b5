import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { source as axe } from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';

/** On Linux the Chromium from the packages, elsewhere, or if CHROMIUM is set, an installed one. */
async function executable(): Promise<string> {
  const installed = [
    process.env.CHROMIUM,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path && existsSync(path));
  return installed ?? (await chromium.executablePath());
}

/** Headless. The caller closes it. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

/** A cheap phone in Indonesian is the normal case. */
export const phoneViewport: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'id-ID',
};

/** axe runs through the debugger, because the pages' content policy allows no other script. */
export const violations = (page: Page): Promise<unknown> =>
  page.evaluate(`${axe};axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ failureSummary }) => failureSummary)]))`);
