import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { applyPlan, planTenant } from '#tenants/apply-tenant.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { makeSignIns } from '../../../infra/local/sign-ins.ts';
import { stageClient } from '../../../infra/local/stage-client.ts';
import { expectMatchesApi } from '../pages/openapi-check.ts';
import { klaten } from '../sop/klaten.ts';
import { officersPool } from './officers-pool.ts';
import { stage, stageInstant } from './stage.ts';
import { testStageTable } from './stage-table.ts';

const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(65 + randomInt(26))).join('');

/** Like Klaten, except for the changes. Takes effect at once; the named offices can sign in. */
export async function anotherTenant(offices: readonly string[], change: (config: TenantConfig) => void) {
  const config = structuredClone(await klaten());
  config.id = `uji-${randomBytes(4).toString('hex')}`;
  config.prefix = letters(3);
  for (const office of config.offices) office.email = office.email.replace('@klaten.', `@${config.id}.`);
  change(config);
  const apply = async () => {
    const tenants = dynamoTenants(testStageTable());
    await applyPlan(
      tenants,
      await planTenant(tenants, config, { now: new Date(), stageNow: await stageInstant() }),
    );
  };
  await apply();
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-sign-ins-'));
  const some = { ...config, offices: config.offices.filter(({ id }) => offices.includes(id)) };
  const officers = await makeSignIns(stage.emulator, await officersPool(), {
    table: testStageTable(),
    config: some,
    file: join(folder, 'passwords.json'),
  });
  rmSync(folder, { recursive: true });
  return {
    config,
    apply,
    officers,
    client: stageClient({ ...stage, tenant: config.id, officers }, expectMatchesApi),
  };
}
