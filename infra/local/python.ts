import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProgramError, runProgram } from './run-program.ts';
import { StageError } from './stage-errors.ts';

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
  throw new StageError(
    'Python 3.10 or later is needed: apt install python3 python3-venv (or https://python.org).',
  );
}

const noSpace = (folder: string): StageError =>
  new StageError(`Too little space on the disk of ${folder}: free ${neededBytes / 1e6} MB, then try again.`);

/** `disk` is the result of `statfs`. @throws StageError if the disk is too full for the emulator */
export function needSpace(
  folder: string,
  disk: { bavail: number; bsize: number } = statfsSync(folder),
): void {
  const { bavail, bsize } = disk;
  if (bavail * bsize >= neededBytes) return;
  throw new StageError(
    `Too little space on the disk of ${folder}: ${neededBytes / 1e6} MB are needed, free some.`,
  );
}

async function makeVenv(venv: string): Promise<void> {
  rmSync(venv, { recursive: true, force: true });
  try {
    await runProgram('python -m venv', findPython(), ['-m', 'venv', venv]);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    if (/No space left/.test(error.output)) throw noSpace(venv);
    if (/ensurepip|No module named venv/.test(error.output)) {
      throw new StageError('Python lacks its module venv: apt install python3-venv, then try again.');
    }
    throw new StageError(`Python could not make ${venv}: ${error.reason}`);
  }
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
  try {
    await runProgram('pip install', pythonIn(venv), [...args, '-r', requirements]);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    if (/No space left/.test(error.output)) throw noSpace(venv);
    throw new StageError(`The emulator could not be installed from PyPI: ${error.reason}`);
  }
}

/** Created once per content of requirements.txt. Rejects with `StageError` if something is missing. */
export async function emulatorPython(venv: string, progress: (line: string) => void): Promise<string> {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const mark = join(venv, 'installed.sha256');
  try {
    if (readFileSync(mark, 'utf8') === wanted) return pythonIn(venv);
  } catch {
    // Missing or incomplete: created again below.
  }
  mkdirSync(dirname(venv), { recursive: true });
  needSpace(dirname(venv));
  progress('Installing the AWS emulator (about ten seconds) ...');
  await makeVenv(venv);
  await installInto(venv);
  writeFileSync(mark, wanted);
  return pythonIn(venv);
}
