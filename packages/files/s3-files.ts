import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { TenantScope } from '#access/tenant-scope.ts';
import type { Files } from '#casework/records/attachment-store.ts';
import { caseFolder, objectKey } from './object-keys.ts';

/** The bucket must keep no versions, so that deleting is final. */
export function s3Files(client: S3Client, Bucket: string, { tenant }: TenantScope): Files {
  const remove = (Key: string) => client.send(new DeleteObjectCommand({ Bucket, Key }));
  return {
    async incoming(number, id, max) {
      const Key = objectKey('incoming', { tenant, number, id });
      try {
        const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand({ Bucket, Key }));
        if (ContentLength <= max) return new Uint8Array(await Body!.transformToByteArray());
        await Body!.transformToWebStream().cancel();
        return 'too-large';
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return undefined;
        throw error;
      }
    },

    async keep(number, id, { type, bytes }) {
      const Key = objectKey('ready', { tenant, number, id });
      await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType: type }));
    },

    async drop(number, id, from) {
      await remove(objectKey(from, { tenant, number, id }));
    },

    async dropAll(number) {
      for (const folder of ['incoming', 'ready'] as const) {
        const Prefix = caseFolder(folder, { tenant, number });
        for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
          for (const { Key } of Contents) await remove(Key!);
      }
    },
  };
}
