import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsEnvironment, region } from './aws-environment.ts';
import { fingerprint } from './fingerprint.ts';
import { type Notes, notesIn } from './notes.ts';
import { ProgramError, runProgram } from './run-program.ts';
import { StageError } from './stage-errors.ts';

const root = join(import.meta.dirname, '../..');
const cdk = join(root, 'node_modules/aws-cdk/bin/cdk');
const account = '000000000000';
const sources = ['infra', 'functions', 'packages', 'events'];

export interface LocalDeployment {
  stage: 'local' | 'test';
  endpoint: string;
  folder: string;
  context: Record<string, string>;
  progress: (line: string) => void;
}

/** The CDK must not wait for the internet or for input. */
const environment = (endpoint: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...awsEnvironment(endpoint),
  CI: 'true',
  NO_COLOR: '1',
  CDK_DISABLE_CLI_TELEMETRY: '1',
  CDK_DISABLE_VERSION_CHECK: '1',
});

/** Outside the tree, where the CLI would find cdk.json and run the app again. */
const runCdk = ({ endpoint, folder }: LocalDeployment, [command = '', ...args]: string[]): Promise<string> =>
  runProgram(`cdk ${command}`, process.execPath, [cdk, command, ...args, '--no-notices', '--ci'], {
    env: environment(endpoint),
    cwd: folder,
  });

const settings = (): { context?: Record<string, unknown> } =>
  JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));

async function synthesize({ stage, endpoint, folder, context }: LocalDeployment): Promise<void> {
  const assembly = join(folder, 'cdk.out');
  rmSync(assembly, { recursive: true, force: true });
  const env = {
    ...environment(endpoint),
    CDK_OUTDIR: assembly,
    CDK_DEFAULT_ACCOUNT: account,
    CDK_DEFAULT_REGION: region,
    CDK_CONTEXT_JSON: JSON.stringify({ ...settings().context, ...context, stage }),
  };
  await runProgram('Synthesizing the stacks', process.execPath, [join(root, 'infra/app.ts')], {
    env,
    cwd: root,
  });
}

/** The CDK's own stack stores the functions' code. */
async function bootstrap(deployment: LocalDeployment, notes: Notes): Promise<void> {
  if (await notes.read('/cdk-bootstrap/hnb659fds/version')) return;
  await runCdk(deployment, ['bootstrap', `aws://${account}/${region}`]);
}

const outputsFile = (folder: string): string => join(folder, 'outputs.json');

async function deployStacks(deployment: LocalDeployment): Promise<void> {
  const { folder } = deployment;
  const files = ['--app', join(folder, 'cdk.out'), '--outputs-file', outputsFile(folder)];
  const manner = ['--require-approval', 'never', '--method', 'direct', '--quiet'];
  await runCdk(deployment, ['deploy', '--all', ...files, ...manner]);
}

const readOutputs = (folder: string): Record<string, string> =>
  Object.assign({}, ...Object.values(JSON.parse(readFileSync(outputsFile(folder), 'utf8'))));

function readableFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof ProgramError)) return error;
  const log = join(folder, 'deploy.log');
  writeFileSync(log, error.output);
  return new StageError(`${error.message}: ${error.reason} (all that it said: ${log})`);
}

/** Does nothing if the sources have not changed. Rejects with a `StageError` that names the log. */
export async function deploy(deployment: LocalDeployment): Promise<Record<string, string>> {
  const { stage, folder, endpoint, context, progress } = deployment;
  const notes = notesIn(endpoint);
  const note = `/tanggap/${stage}/deployed-sources`;
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = fingerprint(root, sources, [lock, endpoint, JSON.stringify([context, settings()])]);
  if ((await notes.read(note)) === wanted && existsSync(outputsFile(folder))) return readOutputs(folder);
  try {
    progress('Synthesizing the stacks ...');
    await Promise.all([synthesize(deployment), bootstrap(deployment, notes)]);
    progress('Deploying the stacks ...');
    await deployStacks(deployment);
  } catch (error) {
    throw readableFailure(error, folder);
  }
  await notes.write(note, wanted);
  return readOutputs(folder);
}
