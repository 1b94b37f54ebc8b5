import { beforeAll, describe, expect, test } from 'vitest';
import { addressOf, client, dispatching, newReport, submitNewReport } from '../support/stage/new-report.ts';
import { runOnStage } from '../support/stage/run-on-stage.ts';
import { stage, stageInstant } from '../support/stage/stage.ts';

interface Touched {
  number: string;
  person?: { reference?: string; ways: string[] };
}

let from: string;
let to: string;
let email: string;
let open: string[];
let secret: string;

beforeAll(async () => {
  from = await stageInstant();
  const coordinator = await client.officer('coordinator');
  const { email: address, report } = newReport();
  email = address;
  open = [
    (await submitNewReport(report)).number,
    (await submitNewReport({ ...report, text: 'Lain.' })).number,
  ];
  secret = (await submitNewReport()).number;
  const sent = { ...dispatching('dpupr'), secret: true };
  expect((await coordinator.step(secret, 'dispatch', sent)).status).toBe(200);
  for (const number of [...open, secret]) expect((await coordinator.open(number)).status).toBe(200);
  to = new Date(Date.parse(await stageInstant()) + 1000).toISOString();
}, 120_000);

/** All pages of the answer. */
async function asked(role: 'inspector' | 'supervisor', more = '') {
  const officer = await client.officer(role);
  const items: Touched[] = [];
  let withheld = 0;
  let cursor = '';
  do {
    const { status, body } = await officer.get(
      `/access-records/touched?from=${from}&to=${to}${more}${cursor}`,
    );
    expect(status, JSON.stringify(body)).toBe(200);
    items.push(...body.items);
    withheld += body.withheld;
    cursor = body.next ? `&cursor=${body.next}` : '';
  } while (cursor);
  return { items, withheld };
}
const numbersIn = (items: Touched[]) => items.map(({ number }) => number);

describe('the list of persons affected by a breach', () => {
  test('the inspector sees everybody whose data was read, and the supervisor only open cases and the number of others', async () => {
    const { items } = await asked('inspector', '&office=coordinator');
    expect(numbersIn(items)).toEqual(expect.arrayContaining([...open, secret]));
    const mine = items.filter(({ number }) => open.includes(number));
    expect(mine.map(({ person }) => person?.ways)).toEqual([['email'], ['email']]);
    expect(new Set(mine.map(({ person }) => person?.reference)).size).toBe(1);
    expect(JSON.stringify(items)).not.toContain('@');
    const seen = await asked('supervisor', `&office=${addressOf('coordinator')}`);
    expect(numbersIn(seen.items)).toEqual(expect.arrayContaining(open));
    expect(numbersIn(seen.items)).not.toContain(secret);
    expect(seen.withheld).toBeGreaterThan(0);
  });

  test('the coordinator cannot read the list of affected persons, and an invalid query is refused at its field', async () => {
    const path = '/access-records/touched';
    const coordinator = await client.officer('coordinator');
    expect((await coordinator.get(`${path}?from=${from}&to=${to}`)).status).toBe(403);
    const inspector = await client.officer('inspector');
    const fields = async (query: string) => {
      const { status, body } = await inspector.get(`${path}?${query}`);
      return [
        status,
        ...body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
      ];
    };
    expect(await fields('from=2026-11-20')).toEqual([422, 'to missing']);
    expect(await fields(`from=${to}&to=${from}`)).toEqual([422, 'to not-after-from']);
    expect(await fields('from=2024-01-01&to=2025-01-01')).toEqual([422, 'to stretch-too-long']);
    expect(await fields(`from=${from}&to=${to}&office=nobody`)).toEqual([422, 'office unknown-office']);
    expect(await fields(`from=${from}&to=${to}&cursor=x`)).toEqual([422, 'cursor bad-value']);
  });

  test('the operator gets the whole list of affected persons by command, each case once and without addresses', async () => {
    const command = (...args: string[]) => runOnStage('person', 'touched', '--tenant', stage.tenant, ...args);
    const { code, stdout, stderr } = await command('--from', from, '--to', to, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { complaints, persons } = JSON.parse(stdout) as { complaints: Touched[]; persons: number };
    expect(numbersIn(complaints)).toEqual(expect.arrayContaining([...open, secret]));
    expect(new Set(numbersIn(complaints)).size).toBe(complaints.length);
    expect(persons).toBeLessThan(complaints.length);
    expect(stdout).not.toContain(email);
    const lines = (await command('--from', from, '--to', to)).stdout.trim().split('\n');
    expect(lines).toHaveLength(complaints.length + 1);
    expect(lines.find((line) => line.startsWith(secret))).toMatch(/by coordinator .*\| secret$/);
  });

  test('the operator gets one line and code 2 for an invalid date range', async () => {
    const bad = await runOnStage(
      'person',
      'touched',
      '--tenant',
      stage.tenant,
      '--from',
      'kemarin',
      '--to',
      to,
    );
    expect(bad).toMatchObject({ code: 2, stdout: '' });
    expect(bad.stderr.trim().split('\n')).toEqual([expect.stringMatching(/^--from: Write a date, such as/)]);
    expect((await runOnStage('person', 'touched', '--tenant', stage.tenant)).code).toBe(2);
  });
});
