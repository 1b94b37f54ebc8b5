import { awsClient } from '../infra/local/aws-environment.ts';
import { StageError } from '../infra/local/stage-errors.ts';
import { readStageFile } from '../infra/local/stage-file.ts';

/** Emulated stages: a command for one of them must never reach an AWS account. */
const onThisMachine = new Set(['local', 'test']);

/**
 * From `AWS_ENDPOINT_URL` or `.local/stage.json`, else AWS's environment.
 * @throws StageError if no stage is running
 */
export const stageAws = (stage: string): ReturnType<typeof awsClient> | Record<string, never> =>
  onThisMachine.has(stage) ? awsClient(process.env.AWS_ENDPOINT_URL ?? runningEndpoint(stage)) : {};

const runningEndpoint = (stage: string): string => {
  if (stage === 'local') return readStageFile().emulator;
  throw new StageError(`stage ${stage} is not on this machine's usual address: set AWS_ENDPOINT_URL`);
};
