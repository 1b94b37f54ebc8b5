import { paginateScan } from '@aws-sdk/client-dynamodb';
import {
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { ListQueuesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { functionNames } from '../../../infra/function-list.ts';
import { awsClient } from '../../../infra/local/aws-environment.ts';
import { readPdf } from '../pages/read-pdf.ts';
import { logs, sentCommands, stage, stageResourceName, stageSqs } from './stage.ts';
import { testStageTable } from './stage-table.ts';

const client = new S3Client({ ...awsClient(stage.emulator), forcePathStyle: true });

/** Each item as text. */
async function items(): Promise<string[]> {
  const { client: dynamo, name } = testStageTable();
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan(
    { client: dynamo },
    { TableName: name, ConsistentRead: true },
  ))
    found.push(...Items.map((item) => JSON.stringify(item)));
  return found;
}

/** Every version of every object in the stage's buckets. */
async function objects(): Promise<string[]> {
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  const found: string[] = [];
  for (const { Name: Bucket } of Buckets.filter(({ Name }) => Name?.startsWith(stageResourceName('')))) {
    const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
    for (const { Key, VersionId } of Versions) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
      const bytes = await Body!.transformToByteArray();
      found.push(`${Bucket}/${Key} ${await readable(bytes)}`);
    }
  }
  return found;
}

/** A PDF compresses its text and breaks its lines anywhere. */
async function readable(bytes: Uint8Array): Promise<string> {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('%PDF')) return text;
  // Uploaded examples may be incomplete files.
  const words = await readPdf(bytes).then(
    (pdf) => pdf.words,
    () => '',
  );
  return `${text} ${words.replaceAll(/\s/g, '')}`;
}

/** All dead-letter queues. Reading hides a message for moments. */
async function deadLetters(): Promise<string[]> {
  const { QueueUrls = [] } = await stageSqs.send(
    new ListQueuesCommand({ QueueNamePrefix: stageResourceName('') }),
  );
  const found: string[] = [];
  for (const QueueUrl of QueueUrls.filter((url) => url.endsWith('-dead')))
    for (;;) {
      const look = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 5 };
      const { Messages = [] } = await stageSqs.send(new ReceiveMessageCommand(look));
      if (Messages.length === 0) break;
      found.push(...Messages.map(({ Body = '' }) => Body));
    }
  return found;
}

/** Items, objects, log lines, and messages in queues and dead-letter queues. */
export async function readAllStored(): Promise<Readonly<Record<string, readonly string[]>>> {
  const lines = await Promise.all(functionNames.map(logs));
  const sent = sentCommands().filter(({ command }) => command.startsWith('SendMessage'));
  return {
    items: await items(),
    objects: await objects(),
    logs: lines.flat(),
    messages: sent.map((one) => JSON.stringify(one)),
    deadLetters: await deadLetters(),
  };
}

/** The strings that occur, each with its place. */
export const foundIn = (
  kept: Readonly<Record<string, readonly string[]>>,
  wanted: readonly string[],
): string[] =>
  Object.entries(kept).flatMap(([where, all]) =>
    wanted.filter((one) => all.some((text) => text.includes(one))).map((one) => `${one} in ${where}`),
  );

/** However the digits are written: 0812-3456, +62 (812) 3456. */
export const digitsFoundIn = (
  kept: Readonly<Record<string, readonly string[]>>,
  digits: readonly string[],
): string[] => {
  const plain = Object.entries(kept).map(([where, all]) => [
    where,
    all.map((text) => text.replaceAll(/[\s().-]/g, '')),
  ]);
  return foundIn(Object.fromEntries(plain), digits);
};
