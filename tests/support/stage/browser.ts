import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as playwright } from 'playwright-core';

/** The Chromium that came with the packages on Linux; elsewhere, or when CHROMIUM names one, an installed one. */
async function executable(): Promise<string> {
  const installed = [
    process.env.CHROMIUM,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path && existsSync(path));
  return installed ?? (await chromium.executablePath());
}

/** A browser without a window. The caller closes it. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

/** The normal case: a cheap phone, read in Indonesian. */
export const phoneViewport: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'id-ID',
};
