import { randomBytes, randomUUID } from 'node:crypto';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { type Table, toKey } from '#table/engine/table.ts';
import { subjectKey } from '#table/keys/tenant-keys.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { dynamoTenants, registerSubject } from '#table/tenants/tenants.ts';
import { applyPlan, planTenant } from '#tenants/apply-tenant.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { klaten } from '../support/sop/klaten.ts';
import { stage } from '../support/stage/stage.ts';
import { tenantStoreSuite } from '../support/table/tenant-store-suite.ts';

const client = new DynamoDBClient(awsClient(stage.emulator));
const table: Table = { name: `tenants-${randomUUID()}`, client };

beforeAll(async () => {
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
});
afterAll(() => table.client.send(new DeleteTableCommand({ TableName: table.name })));

tenantStoreSuite(() => dynamoTenants(table));

const aTenant = async () => ({ ...(await klaten()), id: `klaten-${randomUUID()}` });

describe('the version in force', () => {
  it('the version in force is the newest whose instant has come', async () => {
    const config = await aTenant();
    const store = dynamoTenants(table);
    for (const version of [1, 2, 3, 4])
      await store.store({ config, version, effectiveAt: `2026-11-23T03:0${version}:00.000Z` });
    const at = async (time: string) =>
      (await tenantInForce(table, config.id, `2026-11-23T${time}.000Z`))?.version;
    expect(await at('03:00:59')).toBeUndefined();
    expect(await at('03:01:00')).toBe(1);
    expect(await at('03:03:59')).toBe(3);
    expect(await at('04:00:00')).toBe(4);
  });
});

it('a configuration that is too large is refused, and the error states its size', async () => {
  const config = await aTenant();
  config.sops = Array.from({ length: 90 }, (_, n) => ({
    ...config.sops[0]!,
    version: n + 1,
    periods: [{ ...config.sops[0]!.periods[0]!, source: randomBytes(45_000).toString('base64') }],
  }));
  await expect(
    dynamoTenants(table).store({ config, version: 1, effectiveAt: '2026-11-23T03:00:00.000Z' }),
  ).rejects.toThrow(/^the configuration is \d{4} KiB compressed, at most 3800 can be stored: drop old SOP/);
});

describe('the sign-in of an officer', () => {
  const bySubject = async (subject: string) => {
    const { Item } = await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: toKey(subjectKey(subject)) }),
    );
    return Item && unmarshall(Item);
  };

  it('an officer who signs in has the rights of the office, follows its changes and loses all when it is vacant', async () => {
    const config = await aTenant();
    const store = dynamoTenants(table);
    const apply = async () =>
      applyPlan(
        store,
        await planTenant(store, config, { now: new Date(), stageNow: '2026-11-23T03:00:00.000Z' }),
      );
    await apply();
    const subject = randomUUID();
    expect(await registerSubject(table, { tenant: config.id, office: 'dlh/liaison', subject })).toBe(true);
    expect(await bySubject(subject)).toMatchObject({
      tenant: config.id,
      office: 'dlh/liaison',
      agency: 'dlh',
    });

    const office = config.offices.find(({ id }) => id === 'dlh/liaison')!;
    office.title = { id: 'Sekretaris', en: 'Secretary' };
    await apply();
    expect(await bySubject(subject)).toMatchObject({ title: { id: 'Sekretaris' } });

    office.vacant = true;
    await apply();
    expect(await bySubject(subject)).toBeUndefined();
    expect(await registerSubject(table, { tenant: config.id, office: 'dlh/liaison', subject })).toBe(false);
  });

  it('only the last officer registered for an office can sign in for it', async () => {
    const config = await aTenant();
    const store = dynamoTenants(table);
    await applyPlan(
      store,
      await planTenant(store, config, { now: new Date(), stageNow: '2026-11-23T03:00:00.000Z' }),
    );
    const [first, second] = [randomUUID(), randomUUID()];
    for (const subject of [first, second, second])
      await registerSubject(table, { tenant: config.id, office: 'supervisor', subject });
    expect(await bySubject(first)).toBeUndefined();
    expect(await bySubject(second)).toMatchObject({ office: 'supervisor', agency: null });
  });
});
