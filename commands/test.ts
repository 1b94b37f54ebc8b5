import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runTestStage } from '../infra/local/run-test-stage.ts';
import { SettingError } from '../infra/local/stage-errors.ts';
import { runCommand, UsageError } from './run-command.ts';
import { type Count, readCount } from './test-count.ts';
import { divideIntoLanes } from './test-lanes.ts';

const withoutStage = ['unit', 'contracts', 'infra', 'work'];
const onStage = ['integration', 'e2e'];
const all = [...withoutStage, ...onStage];
const root = join(import.meta.dirname, '..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

interface Part {
  /** Prefix of each output line. */
  name: string;
  files: readonly string[];
  stageFile?: string;
  /** Gets processor time that the others leave: stage tests wait for a time, and must not wait for a core as well. */
  yields?: boolean;
}

const filesOf = (project: string): string[] =>
  globSync(`tests/${project}/**/*.test.{ts,tsx}`, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

const projectOf = (file: string): string => file.split('/')[1] ?? '';

/** All files, or those of the given projects and paths. */
function requestedFiles(): string[] {
  const files = all.flatMap(filesOf);
  const requested = process.argv.slice(2);
  const names = (one: string) => (file: string) => file === one || projectOf(file) === one;
  if (!requested.every((one) => files.some(names(one))))
    throw new UsageError(`Usage: npm test [-- ${all.join(' | ')} | FILE ...]`);
  return requested.length > 0 ? files.filter((file) => requested.some((one) => names(one)(file))) : files;
}

/** Stage tests mostly wait, so two cores can run three stages. */
function maxStages(): number {
  const given = process.env.TEST_STAGES || '3';
  if (/^[1-9]$/.test(given)) return Number(given);
  throw new SettingError(`TEST_STAGES must be a number from 1 to 9, not ${given}`);
}

const say = (name: string, line: string): void => console.error(`${name} | ${line}`);

/** Line by line, because several parts write concurrently. */
function passOn(name: string, { stdout, stderr }: ChildProcess): void {
  for (const stream of [stdout, stderr])
    if (stream) createInterface({ input: stream }).on('line', (line) => say(name, line));
}

/** Vitest's output goes to stderr. */
function runPart({ name, files, stageFile, yields }: Part, folder: string): Promise<Count> {
  const results = join(folder, `${name.replaceAll(' ', '-')}.json`);
  const projects = [...new Set(files.map(projectOf))].flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const child = spawn(process.execPath, [vitest, 'run', ...projects, ...reporters, ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...(process.stderr.isTTY && { FORCE_COLOR: '1' }),
      ...(stageFile && { TANGGAP_STAGE_FILE: stageFile }),
    },
  });
  // Not started means no number; `error` tells it.
  if (yields && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  passOn(name, child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(readCount(results, code, files)));
  });
}

/** Starts a stage and runs the files on it in order. If the stage does not start, each file counts as a failure. */
function runLane(part: Part, folder: string): { started: Promise<void>; counted: Promise<Count> } {
  const starting = runTestStage((line) => say(part.name, line));
  const run = async (): Promise<Count> => {
    const stage = await starting;
    try {
      return await runPart({ ...part, stageFile: stage.file }, folder);
    } finally {
      await stage.end();
    }
  };
  const notStarted = (error: Error): Count => {
    say(part.name, `The stage did not start, so that ${part.files.length} files fail: ${error.message}`);
    return { passed: 0, failed: part.files.length };
  };
  const started = starting.then(
    () => {},
    () => {},
  );
  return { started, counted: starting.then(run, notStarted) };
}

/** The first stage installs the emulator and bundles the functions; the others use both. */
async function runLanes(files: readonly string[], folder: string): Promise<Count[]> {
  const counts: Promise<Count>[] = [];
  for (const [index, lane] of divideIntoLanes(files, maxStages()).entries()) {
    const { started, counted } = runLane({ name: `stage ${index + 1}`, files: lane }, folder);
    counts.push(counted);
    if (index === 0) await started;
  }
  return Promise.all(counts);
}

async function test(): Promise<number> {
  const files = requestedFiles();
  const needsStage = (file: string) => onStage.includes(projectOf(file));
  const quick = { name: 'no stage', files: files.filter((file) => !needsStage(file)), yields: true };
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-results-'));
  try {
    const counts = await Promise.all([
      ...(quick.files.length > 0 ? [runPart(quick, folder)] : []),
      runLanes(files.filter(needsStage), folder),
    ]);
    const sum = (of: keyof Count) => counts.flat().reduce((total, count) => total + count[of], 0);
    console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
    return sum('failed') > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(test);
