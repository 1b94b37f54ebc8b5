import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { expect } from 'vitest';
import type { Table } from '#table/engine/table.ts';
import { awsClient } from '../../../infra/local/aws-environment.ts';
import type { RealEngine } from '../table/real-engine.ts';
import { type CrashPoint, crashAt, runsToEnd } from './crash-at.ts';
import { stage } from './stage.ts';

export interface CrashingClients {
  readonly table: Table;
  readonly s3: S3Client;
  readonly ses: SESClient;
}

export const pathStyleS3 = () => new S3Client({ ...awsClient(stage.emulator), forcePathStyle: true });

/** With versions; no other test uses the bucket. */
export async function createBucket(purpose: string): Promise<string> {
  const Bucket = `${purpose}-${randomUUID()}`;
  const s3 = pathStyleS3();
  await s3.send(new CreateBucketCommand({ Bucket }));
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  s3.destroy();
  return Bucket;
}

/** The process has clients of its own. Returns its calls. */
export async function runWithCrash(
  { endpoint, table: { name } }: RealEngine,
  act: (clients: CrashingClients) => Promise<unknown>,
  crashPoint?: CrashPoint,
): Promise<string[]> {
  const client = new DynamoDBClient(awsClient(endpoint));
  const s3 = pathStyleS3();
  const ses = new SESClient({ ...awsClient(stage.emulator), maxAttempts: 1 });
  const calls = crashAt([client, s3, ses], crashPoint);
  expect(await runsToEnd(act({ table: { name, client }, s3, ses })), 'it lived').toBe(
    crashPoint === undefined,
  );
  for (const one of [client, s3, ses]) one.destroy();
  return calls;
}
