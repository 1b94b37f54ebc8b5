import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { region } from './aws-environment.ts';
import { unfinishedMarker } from './kept-state.ts';
import { StageError } from './stage-errors.ts';

export interface EmulatorOptions {
  python: string;
  port: number;
  folder: string;
  /** SMTP server (`host:port`) that gets every mail that SES accepts. */
  smtp: string;
  /** Whether a later start continues from this folder: each write is noted, and the state can be saved. */
  isKept: boolean;
}

export interface Emulator {
  endpoint: string;
  /** Rejects with `StageError` when the emulator ends unexpectedly. */
  lost: Promise<never>;
  /** DynamoDB survives a crash without it; other services lose what changed after it. Rejects if it fails. */
  save(): Promise<void>;
  stop(): Promise<void>;
}

const startDeadline = 30_000;
const stopDeadline = 20_000;
const savePath = '/_tanggap/save';
const pendingPath = '/_tanggap/pending';

/** A clean environment: the emulator passes its own on to the functions. */
function environment(
  { port, folder, smtp, isKept }: EmulatorOptions,
  scratch: string,
): Record<string, string> {
  return {
    // Functions run with the first `node` in PATH: the one that runs this file.
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
    HOME: process.env.HOME ?? folder,
    LANG: 'C.UTF-8',
    TMPDIR: scratch,
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    MINISTACK_REGION: region,
    STATE_DIR: join(folder, 'state'),
    S3_DATA_DIR: join(folder, 's3'),
    PERSIST_STATE: isKept ? '1' : '0',
    S3_PERSIST: '1',
    SMTP_HOST: smtp,
    // These services would listen on ports or look for Docker.
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    DOCKER_HOST: 'unix:///nowhere',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
}

function launch(options: EmulatorOptions, scratch: string): ChildProcess {
  for (const name of ['state', 's3']) mkdirSync(join(options.folder, name), { recursive: true });
  const log = openSync(join(options.folder, 'emulator.log'), 'w');
  const args = [scratch, unfinishedMarker(options.folder), savePath, pendingPath];
  return spawn(options.python, [join(import.meta.dirname, 'emulator.py'), ...args], {
    env: environment(options, scratch),
    stdio: ['pipe', log, log],
    // A separate process group: Ctrl-C must not reach the functions before their state is saved.
    detached: true,
  });
}

async function untilReady(endpoint: string, child: ChildProcess, log: string): Promise<void> {
  const end = Date.now() + startDeadline;
  while (Date.now() < end && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${endpoint}/_ministack/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new StageError(`The AWS emulator did not start; the reason is at the end of ${log}`);
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

async function save(endpoint: string): Promise<void> {
  const { ok } = await fetch(`${endpoint}${savePath}`, { method: 'POST' });
  if (!ok) throw new Error('the emulator could not save its state');
}

/** Work in progress on the emulator that no queue shows. */
export interface Pending {
  written: number;
  unread: number;
  running: number;
}

export async function readPending(endpoint: string): Promise<Pending> {
  const answer = await fetch(`${endpoint}${pendingPath}`);
  return (await answer.json()) as Pending;
}

function endHard(child: ChildProcess, scratch: string): void {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // The group has ended already.
  }
  rmSync(scratch, { recursive: true, force: true });
}

/** Resolves when the emulator answers; rejects with `StageError` if it does not. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const endpoint = `http://127.0.0.1:${options.port}`;
  // Working folder of the functions. Outside the tree, or they would find its package.json and node_modules.
  const scratch = mkdtempSync(join(tmpdir(), 'tanggap-'));
  const child = launch(options, scratch);
  const log = join(options.folder, 'emulator.log');
  let stopping = false;
  try {
    await untilReady(endpoint, child, log);
  } catch (error) {
    endHard(child, scratch);
    throw error;
  }
  const lost = ended(child).then(() => {
    if (!stopping) throw new StageError(`The AWS emulator ended; the reason is at the end of ${log}`);
    return new Promise<never>(() => {});
  });
  lost.catch(() => {
    // Prevents an unhandled rejection if no caller awaits it.
  });
  return {
    endpoint,
    lost,
    save: () => save(endpoint),
    stop: async () => {
      stopping = true;
      child.stdin?.end();
      await Promise.race([ended(child), pause(stopDeadline, undefined, { ref: false })]);
      endHard(child, scratch);
    },
  };
}
