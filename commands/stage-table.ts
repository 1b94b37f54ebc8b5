import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { awsClient } from '../infra/local/aws-environment.ts';
import type { Table } from '../packages/table/table.ts';

/** Stages that live in an emulator; a command for one of them must never reach an AWS account. */
const onThisMachine = new Set(['local', 'test']);

/**
 * The table of a stage, `TABLE_NAME` or `tanggap-<stage>`. On this machine it is reached by `AWS_ENDPOINT_URL`
 * or the running stage's `.local/stage.json`; elsewhere by the usual AWS environment. Throws when nothing runs.
 */
export const stageTable = async (stage: string): Promise<Table> => {
  const name = process.env.TABLE_NAME ?? `tanggap-${stage}`;
  if (!onThisMachine.has(stage)) return { name, client: new DynamoDBClient({}) };
  const endpoint = process.env.AWS_ENDPOINT_URL ?? (await runningEndpoint(stage));
  return { name, client: new DynamoDBClient(awsClient(endpoint)) };
};

const runningEndpoint = async (stage: string): Promise<string> => {
  const file = new URL('../.local/stage.json', import.meta.url);
  const text = stage === 'local' ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
  if (text) return JSON.parse(text).emulator;
  throw new Error(`stage ${stage} is not running: npm start, or set AWS_ENDPOINT_URL`);
};
