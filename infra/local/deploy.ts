import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsEnvironment, region } from './aws-environment.ts';
import { fingerprint } from './fingerprint.ts';
import { ProgramFailed, runProgram } from './run-program.ts';
import { Trouble } from './trouble.ts';

const root = join(import.meta.dirname, '../..');
const cdk = join(root, 'node_modules/aws-cdk/bin/cdk');
const account = '000000000000';
/** All that the stacks are made of. */
const sources = ['infra', 'functions', 'packages', 'events'];

export interface Deployment {
  stage: 'local' | 'test';
  endpoint: string;
  /** Keeps the synthesized stacks and what was deployed last. */
  folder: string;
  /** What the stacks are told besides the stage, as CDK context. */
  context: Record<string, string>;
  progress: (line: string) => void;
}

/** Nothing of the CLI may wait for the internet or for a person. */
const cliEnvironment = (endpoint: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...awsEnvironment(endpoint),
  CI: 'true',
  NO_COLOR: '1',
  CDK_DISABLE_CLI_TELEMETRY: '1',
  CDK_DISABLE_VERSION_CHECK: '1',
  JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
});

const settings = (): { context?: Record<string, unknown> } => {
  const file = join(root, 'cdk.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};

/** Runs the app itself, as `cdk synth` would. */
async function synthesize({ stage, endpoint, folder, context }: Deployment): Promise<void> {
  const assembly = join(folder, 'cdk.out');
  rmSync(assembly, { recursive: true, force: true });
  await runProgram('Synthesizing the stacks', process.execPath, [join(root, 'infra/app.ts')], {
    ...cliEnvironment(endpoint),
    CDK_OUTDIR: assembly,
    CDK_DEFAULT_ACCOUNT: account,
    CDK_DEFAULT_REGION: region,
    CDK_CONTEXT_JSON: JSON.stringify({ ...settings().context, ...context, stage }),
  });
}

/** The CDK's own stack, that takes the code of the functions; stays in the emulator's state. */
async function bootstrap({ endpoint, folder }: Deployment): Promise<void> {
  const done = join(folder, 'bootstrapped');
  if (existsSync(done)) return;
  const args = [cdk, 'bootstrap', `aws://${account}/${region}`, '--no-notices', '--ci'];
  await runProgram('cdk bootstrap', process.execPath, args, cliEnvironment(endpoint));
  writeFileSync(done, '');
}

const outputsFile = (folder: string): string => join(folder, 'outputs.json');

async function deployStacks({ endpoint, folder }: Deployment): Promise<void> {
  const options = ['--require-approval', 'never', '--method', 'direct', '--no-notices', '--ci', '--quiet'];
  await runProgram(
    'cdk deploy',
    process.execPath,
    [
      cdk,
      'deploy',
      '--all',
      '--app',
      join(folder, 'cdk.out'),
      ...options,
      '--outputs-file',
      outputsFile(folder),
    ],
    cliEnvironment(endpoint),
  );
}

const readOutputs = (folder: string): Record<string, string> =>
  Object.assign({}, ...Object.values(JSON.parse(readFileSync(outputsFile(folder), 'utf8'))));

function readableFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof ProgramFailed)) return error;
  const log = join(folder, 'deploy.log');
  writeFileSync(log, error.output);
  return new Trouble(`${error.message}; all that it said is in ${log}`);
}

/**
 * Brings the emulator to the stacks of this tree and resolves with their outputs. Does nothing when the sources are
 * those of the last time. Rejects with `Trouble` that names the log.
 */
export async function deploy(deployment: Deployment): Promise<Record<string, string>> {
  const { folder, endpoint, context, progress } = deployment;
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = fingerprint(root, sources, [lock, endpoint, JSON.stringify([context, settings()])]);
  const mark = join(folder, 'deployed.sha256');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return readOutputs(folder);
  try {
    progress('Synthesizing the stacks ...');
    await Promise.all([synthesize(deployment), bootstrap(deployment)]);
    progress('Deploying the stacks ...');
    await deployStacks(deployment);
  } catch (error) {
    throw readableFailure(error, folder);
  }
  writeFileSync(mark, wanted);
  return readOutputs(folder);
}
