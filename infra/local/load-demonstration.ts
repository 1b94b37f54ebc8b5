import { join } from 'node:path';
import type { Table } from '#table/engine/table.ts';
import { beginCheckpoints } from '#table/integrity/checkpoints.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { applyPlan, keepStoredSops, planTenant } from '../../packages/tenants/apply-tenant.ts';
import { loadTenant } from '../../packages/tenants/load-tenant.ts';
import type { TenantConfig } from '../../packages/tenants/tenant-config.ts';
import { StageError } from './stage-errors.ts';

const directory = join(import.meta.dirname, '../../tenants/klaten');

/** A newcomer is at the desk within a minute, without an authenticator app. */
const withoutSecondFactor = (config: TenantConfig): TenantConfig => ({
  ...config,
  ...(config.signIn ? { signIn: { ...config.signIn, secondFactor: [] } } : {}),
});

/** Rejects with `StageError` if the configuration is invalid. */
export async function loadDemonstration(table: Table, stageNow: string): Promise<TenantConfig> {
  const loaded = await loadTenant(directory);
  if ('problems' in loaded) {
    const [first] = loaded.problems;
    throw new StageError(`tenants/klaten/${first?.file}:${first?.line} ${first?.field} ${first?.message}`);
  }
  const store = dynamoTenants(table);
  // Keeps versions that a person stored, or that complaints use, at the next start.
  const config = withoutSecondFactor(await keepStoredSops(store, loaded.config, stageNow));
  await applyPlan(
    store,
    await planTenant(store, config, { now: new Date(), stageNow }, { changeSopVersions: true }),
  );
  await beginCheckpoints(table, config, stageNow);
  return config;
}
