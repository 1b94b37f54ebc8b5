import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { trickyStarts } from '../infra/local/test-start.ts';
import { runCommand, UsageError } from './run-command.ts';

const root = join(import.meta.dirname, '..');
const onStage = ['e2e', 'integration'];

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
    (file) =>
      !onStage.includes(file) && !(/^tests\/(e2e|integration)\//.test(file) && existsSync(join(root, file))),
  );
  if (unknown)
    throw new UsageError('Usage: npm run instants [-- e2e | integration | tests/e2e/FILE.test.ts ...]');
  return files.length > 0 ? files : usualFiles;
}

/** As `npm test` divides the files, among new stages that start at the instant. Its output goes to stderr. */
function isGreen(files: readonly string[], startsAt: string): Promise<boolean> {
  const child = spawn(process.execPath, [...process.execArgv, join(root, 'commands/test.ts'), ...files], {
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
