import { afterAll, beforeEach, onTestFailed } from 'vitest';
import type { Failed } from './failure-report.ts';

const trackingNumber = /\b[A-Z]{2,5}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/g;
const maxCases = 4;

/** When each case last occurred in a request or answer, the latest last. */
const lastNamed = new Map<string, number>();

function noteCases(text: string): void {
  for (const [number] of text.matchAll(trackingNumber)) {
    lastNamed.delete(number);
    lastNamed.set(number, Date.now());
  }
}

const send = globalThis.fetch;
/** Tests reach the stage over HTTP only, so requests name every case that a test has touched. */
globalThis.fetch = async (input, init) => {
  const answer = await send(input, init);
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  noteCases(pathname);
  if (init?.method === 'POST' && pathname.endsWith('/complaints')) noteCases(await answer.clone().text());
  return answer;
};

async function print(failed: Failed): Promise<void> {
  // The clients are loaded only after a failure.
  const { failureReport } = await import('./failure-report.ts');
  console.error(await failureReport(failed).catch((error) => `The failure has no report: ${error}`));
}

const casesSince = (begun: number): string[] =>
  [...lastNamed].filter(([, at]) => at >= begun).map(([number]) => number);

/** Cases named in the error come first, because the test is about them. */
function failedCases(begun: number, errors: readonly { message: string }[]): string[] {
  const named = errors.flatMap(({ message }) => message.match(trackingNumber) ?? []);
  return [...new Set([...named, ...casesSince(begun).reverse()])].slice(0, maxCases);
}

const fileBegun = Date.now();

beforeEach(() => {
  const begun = Date.now();
  onTestFailed(async ({ task }) => {
    const cases = failedCases(begun, task.result?.errors ?? []);
    await print({ name: task.name, cases, begun });
  });
});

/** If a hook of the file fails, no test runs. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to learn which fixtures are wanted.
afterAll(async ({}, file) => {
  const errors = file.result?.errors ?? [];
  if (errors.length > 0)
    await print({ name: file.name, cases: failedCases(fileBegun, errors), begun: fileBegun });
});
