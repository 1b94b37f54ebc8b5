import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/** The emulator supports only path-style addresses, AWS both. */
export const makeS3 = (settings: S3ClientConfig): S3Client =>
  new S3Client({ ...settings, forcePathStyle: true });
