import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { TenantScope } from '#access/tenant-scope.ts';
import type { LetterFiles } from '#casework/letters/letter-files.ts';
import { s3LetterFiles } from '#vault/s3-letter-files.ts';
import { makeS3 } from './s3-client.ts';

let client: S3Client | undefined;

export function letterFilesIn(bucket: string, settings: S3ClientConfig, tenant: TenantScope): LetterFiles {
  client ??= makeS3(settings);
  return s3LetterFiles(client, bucket, tenant);
}
