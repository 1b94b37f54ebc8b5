import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { region } from './aws-environment.ts';
import { unfinishedMarker } from './kept-state.ts';
import { rewindStreams } from './rewind-streams.ts';
import { StageError } from './stage-errors.ts';

export interface EmulatorOptions {
  /** Of the virtual environment that has the emulator. */
  python: string;
  port: number;
  /** Where state, buckets, working files and the log go. */
  folder: string;
  /** Where each mail goes that SES accepts, as `host:port` of an SMTP server. */
  smtp: string;
}

export interface Emulator {
  endpoint: string;
  /** Rejects with `StageError` when it ends without having been asked to. */
  lost: Promise<never>;
  /** Saves the whole state, so that a hard end loses no more than what comes after. Rejects when that fails. */
  save(): Promise<void>;
  /** Saves the state and ends the emulator and all its functions. */
  stop(): Promise<void>;
}

const startDeadline = 30_000;
const stopDeadline = 20_000;
/** Not among the emulator's own paths: `emulator.py` answers them. */
const savePath = '/_tanggap/save';
const pendingPath = '/_tanggap/pending';

/** Nothing of the caller's own environment goes on: the emulator hands all it has to the functions. */
function environment({ port, folder, smtp }: EmulatorOptions, scratch: string): Record<string, string> {
  return {
    // Functions run with the first `node` of PATH: the one that runs this file.
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
    HOME: process.env.HOME ?? folder,
    LANG: 'C.UTF-8',
    TMPDIR: scratch,
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    MINISTACK_REGION: region,
    STATE_DIR: join(folder, 'state'),
    S3_DATA_DIR: join(folder, 's3'),
    PERSIST_STATE: '1',
    S3_PERSIST: '1',
    SMTP_HOST: smtp,
    // What else would listen on ports or look for Docker.
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    DOCKER_HOST: 'unix:///nowhere',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
}

function launch(options: EmulatorOptions, scratch: string): ChildProcess {
  for (const name of ['state', 's3']) mkdirSync(join(options.folder, name), { recursive: true });
  rewindStreams(join(options.folder, 'state'));
  const log = openSync(join(options.folder, 'emulator.log'), 'w');
  const args = [scratch, unfinishedMarker(options.folder), savePath, pendingPath];
  return spawn(options.python, [join(import.meta.dirname, 'emulator.py'), ...args], {
    env: environment(options, scratch),
    stdio: ['pipe', log, log],
    // A process group of its own: Ctrl-C must not reach the functions before their state is saved.
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

/** What is under way on the emulator though all queues may be empty. */
export interface Pending {
  /** Records that the table's stream has ever got. */
  written: number;
  /** How many of them no function has taken yet. */
  unread: number;
  /** Batches at their functions and mails on their way to the mailbox. */
  running: number;
}

export async function readPending(endpoint: string): Promise<Pending> {
  const answer = await fetch(`${endpoint}${pendingPath}`);
  return (await answer.json()) as Pending;
}

/** It ends its own functions; only one that hangs is killed here, with all of them. */
function endHard(child: ChildProcess, scratch: string): void {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
  rmSync(scratch, { recursive: true, force: true });
}

/** Starts the emulator and waits until it answers. Rejects with `StageError` when it does not. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const endpoint = `http://127.0.0.1:${options.port}`;
  // Functions run below it. Outside the tree, or they would find its package.json and node_modules.
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
    // Whoever looks is told; nobody has to.
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
