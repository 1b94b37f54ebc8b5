import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, needPort } from '../../infra/local/ports.ts';
import { type CaseKey, stageClient } from '../../infra/local/stage-client.ts';
import { localFolder, readStageFile } from '../../infra/local/stage-file.ts';
import { eventually } from '../support/stage/eventually.ts';

/** Folder and ports of its own. */
const folder = mkdtempSync(join(tmpdir(), 'tanggap-machine-'));
const file = join(folder, 'stage.json');
const ports = { FRONT_PORT: String(await freePort()), EMULATOR_PORT: String(await freePort()) };
const { AWS_ENDPOINT_URL: _, ...environment } = process.env;
const env = { ...environment, ...ports, TANGGAP_LOCAL: folder };

const commandLine = (name: string, args: string[]): string[] => [
  join(import.meta.dirname, '../../commands', `${name}.ts`),
  ...args,
];

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** As npm does. */
const run = (name: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, commandLine(name, args), { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });

async function expectDone(name: string, ...args: string[]): Promise<Ended> {
  const ended = await run(name, ...args);
  expect(ended.code, ended.stderr).toBe(0);
  return ended;
}

/** They name the stage's folder, or run in the scratch folder of its emulator. */
function itsProcesses(): { pid: number; args: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const all = lines.map((line) => ({
    pid: Number.parseInt(line, 10),
    args: line.trim().replace(/^\d+ /, ''),
  }));
  const scratch = scratchFolder ?? folder;
  return all.filter(({ args }) => args.includes(folder) || args.includes(scratch));
}

let scratchFolder: string | undefined;

/** Remembers the scratch folder, where the emulator's functions run. */
function emulatorPid(): number {
  const [emulator] = itsProcesses().filter(({ args }) => args.includes('emulator.py'));
  scratchFolder = emulator!.args.split(' ').find((word) => /tanggap-\w+$/.test(word) && word !== folder);
  return emulator!.pid;
}

const holderPid = (): number => JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')).pid;

/** A process that has ended, but whose parent has not read its exit code, is not alive. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' });
  return /^[^Z]/.test(stdout.trim());
}

async function expectNothingLeft(holder: number): Promise<void> {
  await eventually(() => expect(isAlive(holder)).toBe(false));
  expect(itsProcesses()).toEqual([]);
  for (const [name, port] of Object.entries(ports)) await needPort(Number(port), name);
  expect(existsSync(file)).toBe(false);
  expect(existsSync(scratchFolder!)).toBe(false);
}

async function startInForeground(): Promise<ChildProcess> {
  const child = spawn(process.execPath, commandLine('start', []), {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  await eventually(() => expect(said).toContain('Ready in'), { withinMs: 90_000 });
  return child;
}

/** As a kill in the middle of a write leaves it. */
function tearJournal(): void {
  const journal = join(folder, 'local/state/journal');
  appendFileSync(join(journal, readdirSync(journal).sort().at(-1)!), '{"w":[["0000');
}

const exampleReport = {
  text: 'Lampu jalan di depan pasar mati sejak tiga hari.',
  category: 'lampu-jalan',
  place: { address: 'Jalan Pemuda 10' },
  anonymous: true,
};

let known: CaseKey;
const follow = () => stageClient(readStageFile(file)).follow(known);

beforeAll(() => symlinkSync(join(localFolder, 'emulator'), join(folder, 'emulator')));
afterAll(async () => {
  await run('stop');
  rmSync(folder, { recursive: true, force: true });
});

test('npm start prints the addresses and writes the stage file of the contract', async () => {
  const { stdout } = await expectDone('start', '--detach');
  const front = `http://localhost:${ports.FRONT_PORT}`;
  for (const said of [`${front}/klaten/lapor`, `${front}/klaten/lacak`, `${front}/mailbox`, 'npm run demo'])
    expect(stdout).toContain(said);
  const emulator = `http://127.0.0.1:${ports.EMULATOR_PORT}`;
  const stage = readStageFile(file);
  expect(stage).toEqual({
    front,
    api: front,
    mailbox: `${front}/mailbox`,
    desk: `${front}/klaten/petugas/masuk`,
    mails: expect.stringContaining(emulator),
    emulator,
    tenant: 'klaten',
    region: expect.stringMatching(/^[a-z]+-[a-z]+-\d$/),
    signIn: { endpoint: emulator, clientId: expect.any(String) },
    officers: expect.any(Array),
  });
  for (const { address, password, agency } of stage.officers) {
    expect([address, password]).toEqual([expect.stringContaining('@'), expect.any(String)]);
    expect(agency === null || typeof agency === 'string').toBe(true);
  }
  const roles = ['coordinator', 'head', 'inspector', 'liaison', 'operator', 'supervisor'];
  expect([...new Set(stage.officers.map(({ role }) => role))].sort()).toEqual(roles);
  const coordinator = stage.officers.find(({ role }) => role === 'coordinator')!;
  expect(stdout).toContain(coordinator.password);
  const named = [...stdout.matchAll(/^ {4}(\w+) .*@/gm)].map(([, role]) => role);
  expect(named.slice(0, 3)).toEqual(['coordinator', 'liaison', 'head']);
  expect(stdout).toMatch(/^ {4}liaison .* dishub$/m);
  for (const path of [`${front}/klaten/lapor`, `${front}/klaten/lacak`, stage.mailbox, stage.mails])
    expect((await fetch(path)).status, path).toBe(200);
}, 240_000);

test('a second npm start repeats the addresses', async () => {
  const { stdout, stderr } = await expectDone('start', '--detach');
  expect(stderr).toContain('already running');
  expect(stdout).toContain('/klaten/lapor');
});

test('the demo ends with the received mail, also the second time', async () => {
  for (let time = 1; time <= 2; time++) {
    const { stdout } = await expectDone('demo');
    const [, number = '', code = ''] = stdout.match(/Number (\S+), secret code (\S+)\./) ?? [];
    known = { number, code };
    const mail = stdout.slice(stdout.indexOf('5. The mail as it was received'));
    for (const header of [/^From: /m, /^To: /m, /^Subject: .*terlampaui/m, /^Message-ID: /m])
      expect(mail).toMatch(header);
    expect(mail).toContain(number);
  }
}, 240_000);

test('an officer can follow the README’s example', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, script = ''] = readme.match(/## As an officer[\s\S]*?```sh\n([\s\S]*?)```/) ?? [];
  const home = mkdtempSync(join(folder, 'home-'));
  symlinkSync(folder, join(home, '.local'));
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  const answer = execFileSync('sh', ['-c', script], { cwd: home, env: { ...env, PATH }, encoding: 'utf8' });
  expect(JSON.parse(answer)).toMatchObject({ items: expect.any(Array) });
});

test('the operator can move the time forward but not back', async () => {
  const before = Date.now();
  const { stdout, stderr } = await expectDone('time', '+14d');
  const [, fellDue = 0, mails = 0] = stderr.match(/Fell due: (\d+); mails sent: (\d+)/) ?? [];
  expect([Number(fellDue) > 0, Number(mails) > 0], stderr).toEqual([true, true]);
  expect(stdout).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00\n$/);
  expect(Date.parse(stdout.trim())).toBeGreaterThan(before + 14 * 86_400_000);
  const refused = await run('time', '2026-01-01T00:00:00Z');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);
}, 120_000);

test('npm stop ends every process and frees every port, and succeeds if nothing runs', async () => {
  emulatorPid();
  const holder = holderPid();
  await expectDone('stop');
  await expectNothingLeft(holder);
  await expectDone('stop');
}, 60_000);

test('a second start keeps the data, and Ctrl-C ends every process', async () => {
  const child = await startInForeground();
  expect((await follow()).body).toMatchObject({ number: known.number, stage: 'dispatched' });
  emulatorPid();
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  await expectNothingLeft(child.pid!);
}, 120_000);

test('each command reports in one line that a killed stage is not running, and the next start keeps every answered report', async () => {
  await expectDone('start', '--detach');
  const { submit } = stageClient(readStageFile(file));
  const answered: CaseKey[] = [];
  for (let n = 0; n < 3; n++) answered.push((await submit(exampleReport)).body);
  process.kill(emulatorPid(), 'SIGKILL');
  process.kill(holderPid(), 'SIGKILL');
  tearJournal();
  const from = ['--from', '2026-11-23', '--to', '2026-11-24'];
  const commands = [
    ['demo'],
    ['time', '+1d'],
    ['republish', '--tenant', 'klaten', ...from],
    ['tenant', 'apply', 'tenants/klaten', '--stage', 'local'],
  ] as const;
  for (const [name, ...args] of commands)
    expect(await run(name, ...args), name).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Tanggap is not running: npm start\n',
    });
  const { stderr } = await expectDone('start', '--detach');
  expect(stderr).toContain('is kept');
  expect((await follow()).body).toMatchObject({ number: known.number, stage: 'dispatched' });
  const client = stageClient(readStageFile(file));
  for (const key of answered) expect((await client.follow(key)).body).toMatchObject({ number: key.number });
  expect(readFileSync(join(folder, 'local/emulator.log'), 'utf8')).toContain('left out');
}, 120_000);

test.runIf(process.platform === 'linux')(
  'another process than the one that answers writes the state',
  async () => {
    const { emulator } = readStageFile(file);
    await stageClient(readStageFile(file)).submit(exampleReport);
    const saved = await fetch(`${emulator}/_tanggap/save`, { method: 'POST' });
    const { writer } = (await saved.json()) as { writer: number };
    expect(writer).toEqual(expect.any(Number));
    expect(writer).not.toBe(emulatorPid());
  },
  60_000,
);

test('a first start that was killed half-way does not disturb the next one', async () => {
  await expectDone('stop');
  rmSync(join(folder, 'local'), { recursive: true });
  const child = spawn(process.execPath, commandLine('start', []), { env, stdio: 'ignore' });
  const buckets = join(folder, 'local/s3');
  const begun = () => existsSync(buckets) && readdirSync(buckets).length > 0;
  await eventually(() => expect(begun()).toBe(true), { withinMs: 120_000 });
  process.kill(emulatorPid(), 'SIGKILL');
  await once(child, 'exit');
  const { stderr } = await expectDone('start', '--detach');
  expect(stderr).toContain('begins anew');
  await expectDone('stop');
}, 400_000);
