import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

const packages = join(import.meta.dirname, '../node_modules');

const loadedFiles = 'files that actions load';

/** Entry file and arguments of each quick check. */
const checks: Record<string, string[]> = {
  'format and lint': ['@biomejs/biome/bin/biome', 'check'],
  types: ['typescript/bin/tsc', '--noEmit'],
  arrows: ['../commands/arrows.ts'],
  [loadedFiles]: ['../commands/reach.ts'],
  'dead code': ['knip/bin/knip.js'],
  'unit and contract tests': ['vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'contracts'],
};

interface Outcome {
  passed: boolean;
  output: string;
}

function run([file = '', ...args]: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [join(packages, file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

/** Reports the result of a check, with its output if it failed. */
async function report(name: string, command: string[]): Promise<boolean> {
  const begun = Date.now();
  const { passed, output } = await run(command);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  if (!passed) console.error(output.trimEnd());
  if (passed && name === loadedFiles) console.log(output.trimEnd());
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return passed;
}

/** Runs all checks concurrently, also if one fails. */
async function check(): Promise<number> {
  const passed = await Promise.all(Object.entries(checks).map(([name, command]) => report(name, command)));
  return passed.every(Boolean) ? 0 : 1;
}

await runCommand(check);
