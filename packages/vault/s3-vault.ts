import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { WormStore } from '#casework/records/worm-store.ts';

/** Object lock keeps each version, but a newer one can be put over it: only the oldest counts. */
export function s3Vault(client: S3Client, bucket: string): WormStore {
  async function* versions(Prefix: string) {
    let page: ListObjectVersionsCommandOutput | undefined;
    do {
      const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page ?? {};
      page = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix, KeyMarker, VersionIdMarker }),
      );
      yield* page.Versions ?? [];
    } while (page.IsTruncated);
  }

  async function read(key: string): Promise<string> {
    let oldest: string | undefined;
    // Versions come newest first.
    for await (const { Key, VersionId } of versions(key)) if (Key === key) oldest = VersionId;
    if (oldest === undefined) throw new Error(`nothing stands under ${key}`);
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: oldest }));
    return Body!.transformToString();
  }

  return {
    async put(key, text) {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: text,
            ContentType: 'application/json',
            IfNoneMatch: '*',
          }),
        );
        return text;
      } catch (error) {
        if ((error as Error).name !== 'PreconditionFailed') throw error;
        return read(key);
      }
    },

    async keys(prefix) {
      const found = new Set<string>();
      for await (const { Key } of versions(prefix)) found.add(Key!);
      return [...found].sort();
    },

    read,
  };
}
