import { readFileSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
}

interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/** A failed file without a failed test: it could not be loaded, or a hook of it failed. */
const failedOutsideTests = ({ status, assertionResults }: VitestResult['testResults'][number]): boolean =>
  status === 'failed' && assertionResults.every((test) => test.status !== 'failed');

function countOf(result: VitestResult, files: readonly string[]): Count {
  const outside = result.testResults.filter(failedOutsideTests);
  const ran = result.testResults.map(({ name }) => name.replaceAll('\\', '/'));
  const missing = files.filter((file) => !ran.some((name) => name.endsWith(`/${file}`)));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + outside.length + missing.length,
  };
}

/**
 * Counts the tests in Vitest's JSON report. A file that failed outside its tests, or is missing from the report, counts
 * as one failure. At least one failure if Vitest's exit code is not 0.
 * @param files paths from the root of the project, with slashes: the files that Vitest had to run
 */
export function readCount(report: string, code: number | null, files: readonly string[]): Count {
  let count: Count;
  try {
    count = countOf(JSON.parse(readFileSync(report, 'utf8')), files);
  } catch {
    return { passed: 0, failed: files.length };
  }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
