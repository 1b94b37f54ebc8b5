import { awsClient } from '../infra/local/aws-environment.ts';
import { StageError } from '../infra/local/stage-errors.ts';
import { readStageFile } from '../infra/local/stage-file.ts';

/** Stages that live in an emulator; a command for one of them must never reach an AWS account. */
const onThisMachine = new Set(['local', 'test']);

/**
 * Options of SDK clients for a stage. On this machine it is reached by `AWS_ENDPOINT_URL` or the running stage's
 * `.local/stage.json`; elsewhere by the usual AWS environment. Throws `StageError` when nothing runs.
 */
export const stageAws = (stage: string): ReturnType<typeof awsClient> | Record<string, never> =>
  onThisMachine.has(stage) ? awsClient(process.env.AWS_ENDPOINT_URL ?? runningEndpoint(stage)) : {};

const runningEndpoint = (stage: string): string => {
  if (stage === 'local') return readStageFile().emulator;
  throw new StageError(`stage ${stage} is not on this machine's usual address: set AWS_ENDPOINT_URL`);
};
