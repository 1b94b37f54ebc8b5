import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { nameOf, stageNamed } from '../infra/stage.ts';
import type { Vault } from '../packages/casework/vault.ts';
import { s3Vault } from '../packages/vault/s3-vault.ts';
import { stageAws } from './stage-aws.ts';

/** The vault of a stage: its bucket is found by its name, whose end is the account's. */
export async function stageVault(stage: string): Promise<Vault> {
  const client = new S3Client({ ...stageAws(stage), forcePathStyle: true });
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  const begins = `${nameOf(stageNamed(stage), 'chain-heads')}-`;
  const bucket = Buckets.find(({ Name }) => Name?.startsWith(begins))?.Name;
  if (!bucket) throw new Error(`stage ${stage} has no bucket ${begins}…`);
  return s3Vault(client, bucket);
}
