import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCount } from '../../../commands/test-count.ts';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-count-'));
const report = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

const files = ['tests/e2e/a.test.ts', 'tests/e2e/b.test.ts'];

type File = [name: string, status: string, ...tests: string[]];

const write = (...results: File[]): void => {
  const all = results.flatMap(([, , ...tests]) => tests);
  const having = (status: string) => all.filter((one) => one === status).length;
  const testResults = results.map(([name, status, ...tests]) => ({
    name: `/project/${name}`,
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  }));
  writeFileSync(
    report,
    JSON.stringify({ numPassedTests: having('passed'), numFailedTests: having('failed'), testResults }),
  );
};

const passing: File = ['tests/e2e/a.test.ts', 'passed', 'passed', 'passed'];

test('passed and failed tests of all files are counted', () => {
  write(passing, ['tests/e2e/b.test.ts', 'failed', 'passed', 'failed']);
  expect(readCount(report, 1, files)).toEqual({ passed: 3, failed: 1 });
  write(passing, ['tests/e2e/b.test.ts', 'passed', 'skipped']);
  expect(readCount(report, 0, files)).toEqual({ passed: 2, failed: 0 });
});

test('a file that could not be loaded counts as one failure beside passed files', () => {
  write(passing, ['tests/e2e/b.test.ts', 'failed']);
  expect(readCount(report, 0, files)).toEqual({ passed: 2, failed: 1 });
});

test('a file whose hook failed counts as one failure, though none of its tests failed', () => {
  write(passing, ['tests/e2e/b.test.ts', 'failed', 'skipped', 'passed']);
  expect(readCount(report, 0, files)).toEqual({ passed: 3, failed: 1 });
});

test('a file that is missing from the report counts as one failure', () => {
  write(passing);
  expect(readCount(report, 0, files)).toEqual({ passed: 2, failed: 1 });
});

test('without a readable report every file counts as a failure, whatever the exit code', () => {
  writeFileSync(report, '{"numPassedTests": 2');
  for (const code of [0, 1, null]) expect(readCount(report, code, files)).toEqual({ passed: 0, failed: 2 });
  expect(readCount(join(folder, 'none.json'), 0, files)).toEqual({ passed: 0, failed: 2 });
});

test('an exit code other than 0 is a failure even if every test passed', () => {
  write(passing, ['tests/e2e/b.test.ts', 'passed', 'passed']);
  expect(readCount(report, 1, files)).toEqual({ passed: 3, failed: 1 });
  expect(readCount(report, null, files)).toEqual({ passed: 3, failed: 1 });
});
