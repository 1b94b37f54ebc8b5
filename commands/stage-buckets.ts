import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { scopeOf } from '#access/tenant-scope.ts';
import type { Files } from '#casework/records/attachment-store.ts';
import type { WormStore } from '#casework/records/worm-store.ts';
import { resourceName, stageNamed } from '../infra/stage.ts';
import { s3Files } from '../packages/files/s3-files.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import { s3Vault } from '../packages/vault/s3-vault.ts';
import { stageAws } from './stage-aws.ts';

/** Finds a bucket by prefix, because its name ends in the account number. */
async function stageBucket(stage: string, subject: string): Promise<[S3Client, name: string]> {
  const client = new S3Client({ ...stageAws(stage), forcePathStyle: true });
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  const begins = `${resourceName(stageNamed(stage), subject)}-`;
  const bucket = Buckets.find(({ Name }) => Name?.startsWith(begins))?.Name;
  if (!bucket) throw new Error(`stage ${stage} has no bucket ${begins}…`);
  return [client, bucket];
}

/** The vault with checkpoints and erasures. */
export const stageVault = async (stage: string): Promise<WormStore> =>
  s3Vault(...(await stageBucket(stage, 'chain-heads')));

export const stageFiles = async (stage: string, tenant: TenantConfig): Promise<Files> =>
  s3Files(...(await stageBucket(stage, 'attachments')), scopeOf(tenant));
