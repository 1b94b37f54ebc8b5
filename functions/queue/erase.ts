import { scopeOf } from '#access/tenant-scope.ts';
import { erasableAttachments } from '#attachments/erase-attachments.ts';
import { type ErasingStores, eraseWords } from '#casework/personal-data/erase-words.ts';
import { wordsErased } from '#events/complaint/words-erased.v1.ts';
import { s3Files } from '#files/s3-files.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import { dynamoEraser } from '#table/personal-data/eraser.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { s3Vault } from '#vault/s3-vault.ts';
import { complaintsOf } from '../complaints-of.ts';
import { environment, s3, tableOf, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';

function storesOf(tenant: TenantConfig): ErasingStores {
  const { VAULT_BUCKET, ATTACHMENTS_BUCKET } = environment('VAULT_BUCKET', 'ATTACHMENTS_BUCKET');
  const files = s3Files(s3(), ATTACHMENTS_BUCKET, scopeOf(tenant));
  return {
    complaints: complaintsOf(tenant),
    eraser: dynamoEraser(tableOf(tenant)),
    attachments: erasableAttachments(dynamoAttachments(tableOf(tenant)), files),
    vault: s3Vault(s3(), VAULT_BUCKET),
  };
}

export const handler = queueFunction(async (body) => {
  const erased = wordsErased.parse(body);
  await eraseWords(storesOf(await tenantConfig(erased.tenant)), erased);
});
