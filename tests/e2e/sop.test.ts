import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { keptMs } from '../../infra/bundle/quick-version-timing.ts';
import { klatenDirectory } from '../support/sop/klaten.ts';
import { eventually } from '../support/stage/eventually.ts';
import { client, newReport, submitNewReport } from '../support/stage/new-report.ts';
import { runOnStage } from '../support/stage/run-on-stage.ts';
import { moveClock, stage, stageInstant } from '../support/stage/stage.ts';

/** Changes only the period of wishes, because no other test submits one. */
const longer = (sop: Sop, effectiveFrom: string): Sop => ({
  ...sop,
  version: sop.version + 1,
  effectiveFrom,
  periods: sop.periods.map((rule) =>
    rule.kind === 'resolve' && rule.class === 'aspiration' ? { ...rule, count: 30 } : rule,
  ),
});

test('the supervisor previews and stores an SOP version, which applies to reports from its first day on', async () => {
  const supervisor = await client.officer('supervisor');
  const read = await supervisor.get('/sop');
  expect(read.status).toBe(200);
  const etag = { 'if-match': read.headers.get('etag')! };
  const today = localDate('Asia/Jakarta', await stageInstant());
  const next = longer(read.body.versions.at(-1), addDays(today, 1));

  const liaison = await client.officer('liaison', 'dishub');
  expect((await liaison.get('/sop')).body.versions).toEqual(read.body.versions);
  expect((await liaison.post('/sop', next)).status).toBe(403);

  const wrong = await supervisor.post('/sop', {
    ...next,
    version: 1,
    effectiveFrom: '2026-02-30',
    periods: next.periods.map((rule, n) => (n === 4 ? { ...rule, count: 0 } : rule)),
  });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
    'effectiveFrom',
    'periods.4.count',
  ]);
  const early = await supervisor.post('/sop', { ...next, effectiveFrom: today });
  expect(early.body.errors).toMatchObject([{ field: 'effectiveFrom', code: 'from-tomorrow' }]);
  const missing = await supervisor.post('/sop', { ...next, periods: next.periods.slice(1) });
  expect(missing.body.errors).toHaveLength(4);
  expect(missing.body.errors[0]).toMatchObject({ field: 'periods', code: 'period-missing' });
  expect(missing.body.errors[0].message).toContain('verify, class no-oversight');

  const shown = await supervisor.post('/sop?dryRun=true', next, etag);
  expect([shown.status, shown.body.stored, shown.body.changes]).toEqual([
    200,
    false,
    [`+ SOP version ${next.version}`],
  ]);
  const { report } = newReport();
  const before = await submitNewReport({ ...report, class: 'aspiration' });
  const stored = await supervisor.post('/sop', next, etag);
  expect(stored.status).toBe(201);
  expect((await supervisor.post('/sop', next, etag)).status).toBe(412);

  // Until the version takes effect, and longer for cached configurations.
  const holds = Date.parse(stored.body.effectiveAt) + keptMs + 1000;
  await eventually(async () => expect(Date.now()).toBeGreaterThan(holds), { withinMs: 240_000 });
  await moveClock('+1d');
  const after = await submitNewReport({ ...newReport().report, class: 'aspiration' });
  expect(Date.parse(after.promised.at) - Date.parse(before.promised.at)).toBeGreaterThan(10 * 86_400_000);
  const still = await client.follow(before);
  expect(still.body.promised.at).toBe(before.promised.at);

  const page = await (await fetch(`${stage.api}/klaten/sop?versi=${next.version}`)).text();
  expect(page).toContain('30 hari kerja');
  const pdf = await fetch(`${stage.api}/klaten/sop.pdf?versi=${next.version}`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
}, 400_000);

test('the operator cannot apply files that change an SOP version in force, and is told line and field', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-tenant-'));
  cpSync(klatenDirectory, folder, { recursive: true });
  const file = join(folder, 'sop.yaml');
  const yaml = readFileSync(file, 'utf8');
  const line = yaml.split('\n').findIndex((one) => one.includes('kind: verify, count: 3')) + 1;
  writeFileSync(file, yaml.replace('kind: verify, count: 3', 'kind: verify, count: 4'));
  // Other tests may have stored versions that the files lack.
  const apply = (...more: string[]) =>
    runOnStage('tenant', 'apply', folder, '--dry-run', '--drop-sop-versions', ...more);
  expect(await apply()).toEqual({
    code: 2,
    stdout: '',
    stderr: `${file}:${line} [0].periods[0].count 3 -> 4: complaints follow version 1 since 2026-01-01; restore it and add a version with a future date, or pass --change-sop-versions\n`,
  });
  const { code, stdout } = await apply('--change-sop-versions');
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('~ SOP version 1: periods[verify].count: 3 -> 4'),
  ]);
  rmSync(folder, { recursive: true });
});
