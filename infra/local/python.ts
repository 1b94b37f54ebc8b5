import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Trouble } from './trouble.ts';

const windows = process.platform === 'win32';
const candidates = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const ofVersion = 'import sys; print(*sys.version_info[:2])';
const neededBytes = 300e6;

const requirements = join(import.meta.dirname, 'requirements.txt');
const pythonIn = (venv: string): string =>
  windows ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');

function findPython(): string {
  const found = candidates.find((name) => {
    const out = spawnSync(name, ['-c', ofVersion], { encoding: 'utf8' }).stdout ?? '';
    const [major = 0, minor = 0] = out.trim().split(' ').map(Number);
    return major === 3 && minor >= 10;
  });
  if (found) return found;
  throw new Trouble(
    'Python 3.10 or later is needed: apt install python3 python3-venv (or https://python.org).',
  );
}

/** Runs to the end; resolves with what it wrote when it failed. */
const failureOf = (command: string, args: string[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : output || `exit code ${code}`));
  });

function needSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= neededBytes) return;
  throw new Trouble(
    `Too little space on the disk of ${folder}: ${neededBytes / 1e6} MB are needed, free some.`,
  );
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

async function makeVenv(venv: string): Promise<void> {
  const python = findPython();
  rmSync(venv, { recursive: true, force: true });
  const failure = await failureOf(python, ['-m', 'venv', venv]);
  if (!failure) return;
  if (/ensurepip|No module named venv/.test(failure)) {
    throw new Trouble('Python lacks its module venv: apt install python3-venv, then try again.');
  }
  throw new Trouble(`Python could not make ${venv}: ${lastLine(failure)}`);
}

async function installInto(venv: string): Promise<void> {
  const args = [
    '-m',
    'pip',
    'install',
    '-q',
    '--no-input',
    '--disable-pip-version-check',
    '--require-hashes',
  ];
  const failure = await failureOf(pythonIn(venv), [...args, '-r', requirements]);
  if (!failure) return;
  if (/No space left/.test(failure)) throw new Trouble(`No space left on the disk of ${venv}: free 300 MB.`);
  throw new Trouble(`The emulator could not be installed from PyPI: ${lastLine(failure)}`);
}

/**
 * The Python of a virtual environment with the emulator in it, made once for each content of
 * requirements.txt. Rejects with `Trouble` when Python, its module venv, space or the network is missing.
 */
export async function emulatorPython(venv: string, progress: (line: string) => void): Promise<string> {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const mark = join(venv, 'installed.sha256');
  try {
    if (readFileSync(mark, 'utf8') === wanted) return pythonIn(venv);
  } catch {
    // Never installed, or cut off: made anew below.
  }
  mkdirSync(dirname(venv), { recursive: true });
  needSpace(dirname(venv));
  progress('Installing the AWS emulator (about ten seconds) ...');
  await makeVenv(venv);
  await installInto(venv);
  writeFileSync(mark, wanted);
  return pythonIn(venv);
}
