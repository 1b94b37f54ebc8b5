import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/** The emulator knows buckets by path alone, and AWS both. */
export const makeS3 = (settings: S3ClientConfig): S3Client =>
  new S3Client({ ...settings, forcePathStyle: true });
