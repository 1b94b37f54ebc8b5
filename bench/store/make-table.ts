import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Table } from '#table/engine/table.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { loadTenant } from '#tenants/load-tenant.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { makeStacks } from '../../infra/stacks.ts';
import { stageSettings } from '../../infra/stage.ts';

export async function createTable(endpoint: string, name: string): Promise<Table> {
  const client = new DynamoDBClient(awsClient(endpoint));
  definition ??= definitionOfStacks();
  await client.send(new CreateTableCommand({ ...definition, TableName: name }));
  return { client, name };
}

let definition: CreateTableCommandInput | undefined;

/** CloudFormation and the API describe keys and indexes alike. */
function definitionOfStacks(): CreateTableCommandInput {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'tanggap-bench-')) });
  const codeOf = () => Code.fromInline('exports.handler = async () => {};');
  const { data } = makeStacks(app, { stage: stageSettings.prod, codeOf });
  const template = app.synth().getStackByName(data.stackName).template;
  const tables = Object.values<{ Type: string; Properties: CreateTableCommandInput }>(template.Resources);
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = tables.find(
    ({ Type }) => Type === 'AWS::DynamoDB::Table',
  )!.Properties;
  return {
    TableName: '',
    AttributeDefinitions,
    KeySchema,
    GlobalSecondaryIndexes,
    BillingMode: 'PAY_PER_REQUEST',
  };
}

export async function loadKlaten(): Promise<TenantConfig> {
  const loaded = await loadTenant(join(import.meta.dirname, '../../tenants/klaten'));
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems[0]));
  return loaded.config;
}

export const applyKlaten = async (table: Table): Promise<void> =>
  dynamoTenants(table).store({
    config: await loadKlaten(),
    version: 1,
    effectiveAt: '2026-01-01T00:00:00.000Z',
  });
