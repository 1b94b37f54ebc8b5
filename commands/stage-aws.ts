import { readFile } from 'node:fs/promises';
import { awsClient } from '../infra/local/aws-environment.ts';

/** Stages that live in an emulator; a command for one of them must never reach an AWS account. */
const onThisMachine = new Set(['local', 'test']);

/**
 * Options of SDK clients for a stage. On this machine it is reached by `AWS_ENDPOINT_URL` or the running stage's
 * `.local/stage.json`; elsewhere by the usual AWS environment. Throws when nothing runs.
 */
export const stageAws = async (
  stage: string,
): Promise<ReturnType<typeof awsClient> | Record<string, never>> =>
  onThisMachine.has(stage) ? awsClient(process.env.AWS_ENDPOINT_URL ?? (await runningEndpoint(stage))) : {};

const runningEndpoint = async (stage: string): Promise<string> => {
  const file = new URL('../.local/stage.json', import.meta.url);
  const text = stage === 'local' ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
  if (text) return JSON.parse(text).emulator;
  throw new Error(`stage ${stage} is not running: npm start, or set AWS_ENDPOINT_URL`);
};
