import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { trickyStarts } from '../infra/local/test-start.ts';
import { runCommand, UsageError } from './run-command.ts';

const root = join(import.meta.dirname, '..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

/** Files that depend most on the hour and the day. */
const usualFiles = [
  'tests/e2e/main-job.test.ts',
  'tests/e2e/whole-life.test.ts',
  'tests/e2e/letters.test.ts',
  'tests/e2e/recompute.test.ts',
  'tests/e2e/faults-of-files.test.ts',
  'tests/integration/local-stage.test.ts',
];

function wantedFiles(): string[] {
  const files = process.argv.slice(2);
  const unknown = files.find(
    (file) => !/^tests\/(e2e|integration)\//.test(file) || !existsSync(join(root, file)),
  );
  if (unknown) throw new UsageError('Usage: npm run instants [-- tests/e2e/FILE.test.ts ...]');
  return files.length > 0 ? files : usualFiles;
}

/** Vitest's output goes to stderr. Each folder's files get a new stage that starts at the instant. */
function isGreen(files: readonly string[], startsAt: string): Promise<boolean> {
  const folders = new Set(files.map((file) => file.split('/')[1]!));
  const projects = [...folders].flatMap((folder) => ['--project', folder]);
  const child = spawn(process.execPath, [vitest, 'run', ...projects, ...files], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TANGGAP_TEST_START: startsAt },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Runs stage tests once from each critical instant. */
async function instants(): Promise<number> {
  const files = wantedFiles();
  let failed = 0;
  for (const [name, startsAt] of Object.entries(trickyStarts)) {
    const green = await isGreen(files, startsAt);
    if (!green) failed += 1;
    console.log(`${green ? 'passed' : 'failed'} from ${name} on (${startsAt})`);
  }
  return failed > 0 ? 1 : 0;
}

await runCommand(instants);
