import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { localDate } from '#calendar/zones.ts';
import { client, dispatching, submitNewReport } from '../support/stage/new-report.ts';
import { stage, stageInstant } from '../support/stage/stage.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tanggap-sop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sop = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'commands/sop.ts'), ...args, '--stage', 'test'], {
    env: { ...process.env, AWS_ENDPOINT_URL: stage.emulator },
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) =>
      ({ code, stdout, stderr }) as { code: number; stdout: string; stderr: string },
  );

const changed = (change: (yaml: string) => string): string => {
  const file = join(folder, 'sop.yaml');
  writeFileSync(file, change(readFileSync(join(root, 'tenants/klaten/sop.yaml'), 'utf8')));
  return file;
};

const ofNobody = 'kind: accept, agency: nowhere, count: 9, unit: working-days, source: test';
const month = async () => localDate('Asia/Jakarta', await stageInstant()).slice(0, 7);

test('the operator simulates an SOP for a month by agency, and no complaint changes', async () => {
  const { number } = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  await coordinator.step(number, 'dispatch', dispatching('dpupr'));
  const before = await coordinator.open(number);
  const own = await sop('replay', '--tenant', 'klaten', '--month', await month(), '--json');
  expect(own.code).toBe(0);
  const rows = JSON.parse(own.stdout);
  expect(rows.find(({ agency }: { agency: string }) => agency === 'dpupr').complaints).toBeGreaterThan(0);
  for (const { late, lateBefore, days } of rows)
    expect([late, lateBefore, days].every(Number.isInteger)).toBe(true);

  const file = changed((yaml) => yaml.replace('kind: verify, count: 3,', 'kind: verify, count: 300,'));
  const other = await sop('replay', '--tenant', 'klaten', '--sop', file, '--month', await month());
  expect(other.code).toBe(0);
  expect(other.stdout).toMatch(/^dpupr: \d+ of \d+ late by \d+ working days, before \d+$/m);
  expect((await coordinator.open(number)).body.sequence).toBe(before.body.sequence);
});

test('a simulation of a month without complaints prints an empty list', async () => {
  const { code, stdout } = await sop('replay', '--tenant', 'klaten', '--month', '2025-02', '--json');
  expect([code, stdout.trim()]).toEqual([0, '[]']);
});

test.each([
  [['--month', '2026-11', '--sop', 'SPELT'], /sop\.yaml:\d+ \[0\]\.periods\[0\]\.unit /],
  [['--month', '2026-11', '--sop', 'AGENCY'], /sop\.yaml:\d+ \[0\]\.periods\[1\]\.agency no agency nowhere/],
  [['--month', '2026-11', '--sop', join(folder, 'missing.yaml')], /missing\.yaml:1 the file is missing/],
  [['--month', '2026-13'], /usage: npm run sop/],
  [[], /usage: npm run sop/],
])('the command refuses the input %j with code 2', async (args, said) => {
  const files: Record<string, () => string> = {
    SPELT: () => changed((yaml) => yaml.replace('unit: working-days', 'unit: workdays')),
    AGENCY: () =>
      changed((yaml) => yaml.replace('- { kind: accept,', `- { ${ofNobody} }\n    - { kind: accept,`)),
  };
  const given = args.map((arg) => files[arg]?.() ?? arg);
  const { code, stderr } = await sop('replay', '--tenant', 'klaten', ...given);
  expect(code).toBe(2);
  expect(stderr).toMatch(said);
});

test('the command refuses an unknown tenant with code 2', async () => {
  expect(await sop('replay', '--tenant', 'x', '--month', '2026-11')).toMatchObject({ code: 2 });
});
