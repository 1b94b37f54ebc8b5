import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTestStage, type TestStageHandle } from '../infra/local/run-test-stage.ts';
import { runCommand, UsageError } from './run-command.ts';

const alone = ['unit', 'contracts', 'infra'];
const onStage = ['integration', 'e2e'];
const all = [...alone, ...onStage];
const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');

interface Count {
  passed: number;
  failed: number;
}

interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

function wishedProjects(): string[] {
  const wished = process.argv.slice(2);
  const unknown = wished.find((name) => !all.includes(name));
  if (unknown) throw new UsageError(`Usage: npm test [-- ${all.join(' | ')} ...]`);
  return wished.length > 0 ? all.filter((name) => wished.includes(name)) : all;
}

/** A file that could not even be loaded holds no failed test, and is one failure all the same. */
function countOf(result: VitestResult): Count {
  const broken = result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length };
}

function readCount(file: string, code: number | null): Count {
  try {
    const count = countOf(JSON.parse(readFileSync(file, 'utf8')));
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  }
}

/** Runs the tests of a project; what Vitest says goes to stderr. */
function runProject(name: string, folder: string, stageFile: string | undefined): Promise<Count> {
  const file = join(folder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', name, '--passWithNoTests', ...reporters],
    {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, ...(stageFile && { TANGGAP_STAGE_FILE: stageFile }) },
    },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(readCount(file, code)));
  });
}

async function test(): Promise<number> {
  const wished = wishedProjects();
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-results-'));
  const total: Count = { passed: 0, failed: 0 };
  let stage: TestStageHandle | undefined;
  try {
    for (const name of wished) {
      if (onStage.includes(name)) stage ??= await runTestStage((line) => console.error(line));
      const { passed, failed } = await runProject(name, folder, stage?.file);
      total.passed += passed;
      total.failed += failed;
    }
  } finally {
    await stage?.end();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

await runCommand(test);
