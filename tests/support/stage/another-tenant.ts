import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { applyPlan, planTenant } from '#tenants/apply-tenant.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { awsClient } from '../../../infra/local/aws-environment.ts';
import { makeSignIns } from '../../../infra/local/sign-ins.ts';
import { stageClient } from '../../../infra/local/stage-client.ts';
import { expectMatchesApi } from '../pages/openapi-check.ts';
import { klaten } from '../sop/klaten.ts';
import { stage, stageInstant, stageResourceName } from './stage.ts';
import { testStageTable } from './stage-table.ts';

const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(65 + randomInt(26))).join('');

async function userPool(): Promise<string> {
  const client = new CognitoIdentityProviderClient(awsClient(stage.emulator));
  const { UserPools = [] } = await client.send(new ListUserPoolsCommand({ MaxResults: 60 }));
  return UserPools.find(({ Name }) => Name === stageResourceName('officers'))!.Id!;
}

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
  const officers = await makeSignIns(stage.emulator, await userPool(), {
    table: testStageTable(),
    config: some,
    file: join(folder, 'passwords.json'),
  });
  rmSync(folder, { recursive: true });
  return { config, apply, client: stageClient({ ...stage, tenant: config.id, officers }, expectMatchesApi) };
}
