import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { TenantScope } from '#access/tenant-scope.ts';
import type { LetterFiles } from '#casework/letters/letter-files.ts';

const keyOf = (tenant: string, letter: string, name: string): string => `${tenant}/${letter}/${name}.pdf`;

export const s3LetterFiles = (client: S3Client, bucket: string, { tenant }: TenantScope): LetterFiles => ({
  async put(letter, name, pdf) {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(tenant, letter, name),
        Body: pdf,
        ContentType: 'application/pdf',
      }),
    );
  },

  async get(letter, name) {
    try {
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: keyOf(tenant, letter, name) }),
      );
      return await Body!.transformToByteArray();
    } catch (error) {
      if ((error as Error).name === 'NoSuchKey') return undefined;
      throw error;
    }
  },
});
