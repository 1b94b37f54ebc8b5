import * as z from 'zod/mini';
import { writeCheckpoint } from '#casework/integrity/write-checkpoint.ts';
import { nightDue } from '#events/messages/night-due.v1.ts';
import { dynamoCheckpoints } from '#table/integrity/checkpoints.ts';
import { s3Vault } from '#vault/s3-vault.ts';
import { now } from '../clock.ts';
import { environment, metric, once, s3, tableOf, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';

const vault = once(() => s3Vault(s3(), environment('VAULT_BUCKET').VAULT_BUCKET));

export const handler = queueFunction(async (body) => {
  const { tenant: id } = z.parse(nightDue, body);
  const tenant = await tenantConfig(id);
  const kept = await writeCheckpoint(
    { checkpoints: dynamoCheckpoints(tableOf(tenant)), vault: vault() },
    { tenant: id, zone: tenant.zone },
    await now(),
  );
  if (kept === 'kept') metric('NightsKept', 1);
});
