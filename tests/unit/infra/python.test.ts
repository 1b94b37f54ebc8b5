import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { emulatorPython, needSpace } from '../../../infra/local/python.ts';
import { StageError } from '../../../infra/local/stage-errors.ts';

afterEach(() => vi.unstubAllEnvs());

/** `python3` is this shell script, or missing. */
function machineWith(python?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-python-'));
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  if (python) writeFileSync(join(programs, 'python3'), `#!/bin/sh\n${python}\n`, { mode: 0o755 });
  vi.stubEnv('PATH', programs);
  return join(folder, 'venv');
}

/** Answers the question for its version with 3.12 and runs this script otherwise. */
const python312 = (otherwise: string) => `if [ "$1" = -c ]; then echo 3 12; exit; fi\n${otherwise}`;
/** The virtual environment's Python runs this script. */
const makesVenvWith = (inVenv: string) =>
  python312(`/bin/mkdir -p "$3/bin"
printf '#!/bin/sh\\n%s\\n' ${JSON.stringify(inVenv)} > "$3/bin/python"
/bin/chmod +x "$3/bin/python"`);

const noSpace = "echo 'OSError: [Errno 28] No space left on device' >&2; exit 1";

test.each([
  ['no Python', undefined, /^Python 3\.10 or later is needed: apt install python3 python3-venv/],
  ['an old Python', 'echo 3 9', /^Python 3\.10 or later is needed/],
  [
    'Python without venv',
    python312("echo 'The virtual environment was not created: ensurepip is not available' >&2; exit 1"),
    /^Python lacks its module venv: apt install python3-venv, then try again\.$/,
  ],
  ['a disk that is full before', python312(noSpace), /^Too little space on the disk of .*: free 300 MB/],
  ['a disk that is full after', makesVenvWith(noSpace), /^Too little space on the disk of .*: free 300 MB/],
  [
    'no way to PyPI',
    makesVenvWith("echo 'ERROR: Could not find a version' >&2; exit 1"),
    /^The emulator could not be installed from PyPI: ERROR: Could not find a version$/,
  ],
])('a missing requirement is reported in one line with the remedy: %s', async (_, python, message) => {
  const failure = await emulatorPython(machineWith(python), () => {}).catch((error) => error);
  expect(failure).toBeInstanceOf(StageError);
  expect(failure.message).toMatch(message);
});

test('an installed emulator is not installed again', async () => {
  const venv = machineWith(makesVenvWith('exit 0'));
  const lines: string[] = [];
  const progress = (line: string) => lines.push(line);
  const python = await emulatorPython(venv, progress);
  expect(python).toBe(join(venv, 'bin/python'));
  vi.stubEnv('PATH', '/nowhere');
  expect(await emulatorPython(venv, progress)).toBe(python);
  expect(lines).toHaveLength(1);
});

test('a disk with less than 300 MB is too small', () => {
  expect(() => needSpace('/', { bavail: 299, bsize: 1e6 })).toThrow(StageError);
  expect(() => needSpace('/', { bavail: 300, bsize: 1e6 })).not.toThrow();
});
