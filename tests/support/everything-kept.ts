import { paginateScan } from '@aws-sdk/client-dynamodb';
import {
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { functionNames } from '../../infra/function-list.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { logs, nameOf, sentCommands, stage } from './stage.ts';
import { stageTable } from './stage-table.ts';

const client = new S3Client({ ...awsClient(stage.emulator), forcePathStyle: true });

/** Every item of the stage's table, as text. */
async function items(): Promise<string[]> {
  const { client: dynamo, name } = stageTable();
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan(
    { client: dynamo },
    { TableName: name, ConsistentRead: true },
  ))
    found.push(...Items.map((item) => JSON.stringify(item)));
  return found;
}

/** Every version of every object in the stage's buckets: their keys, and what they hold. */
async function objects(): Promise<string[]> {
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  const found: string[] = [];
  for (const { Name: Bucket } of Buckets.filter(({ Name }) => Name?.startsWith(nameOf('')))) {
    const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
    for (const { Key, VersionId } of Versions) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
      found.push(`${Bucket}/${Key} ${await Body!.transformToString('latin1')}`);
    }
  }
  return found;
}

/** All that a stage keeps or said: its items, its objects, its functions' logs, and what went to queues. */
export async function everythingKept(): Promise<Readonly<Record<string, readonly string[]>>> {
  const lines = await Promise.all(functionNames.map(logs));
  const sent = sentCommands().filter(({ command }) => command.startsWith('SendMessage'));
  return {
    items: await items(),
    objects: await objects(),
    logs: lines.flat(),
    messages: sent.map((one) => JSON.stringify(one)),
  };
}

/** Which of these strings stand in what is kept, each with where. */
export const foundIn = (
  kept: Readonly<Record<string, readonly string[]>>,
  wanted: readonly string[],
): string[] =>
  Object.entries(kept).flatMap(([where, all]) =>
    wanted.filter((one) => all.some((text) => text.includes(one))).map((one) => `${one} in ${where}`),
  );
