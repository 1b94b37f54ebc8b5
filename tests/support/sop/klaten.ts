import { fileURLToPath } from 'node:url';
import { loadTenant } from '#tenants/load-tenant.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

export const klatenDirectory = fileURLToPath(new URL('../../../tenants/klaten', import.meta.url));

const read = async (): Promise<TenantConfig> => {
  const loaded = await loadTenant(klatenDirectory);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.config;
};

let reading: Promise<TenantConfig> | undefined;

/** A copy that a test may change; as on the stages of one machine, no role needs a second factor. */
export const klaten = async (): Promise<TenantConfig> => {
  reading ??= read();
  return { ...structuredClone(await reading), signIn: {} };
};
