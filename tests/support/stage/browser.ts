import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as playwright } from 'playwright-core';

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
