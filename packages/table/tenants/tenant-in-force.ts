import { gunzipSync } from 'node:zlib';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { StoredTenant } from '#tenants/tenant-store.ts';
import { type Attributes, unmarshall } from '../engine/attribute-values.ts';
import { parseItem } from '../engine/parse-item.ts';
import type { Table } from '../engine/table.ts';
import { configPartition } from '../keys/tenant-keys.ts';

/** The newest version of a tenant's configuration, in force or not. */
export const newestTenant = async (table: Table, tenant: string): Promise<StoredTenant | undefined> => {
  for await (const version of versions(table, tenant)) return version;
  return undefined;
};

/**
 * The newest version that is in force; undefined for an unknown tenant. `now` is real time. Read eventually, for half the
 * price: a version takes effect minutes after it is stored, when every copy of the table has it.
 */
export const tenantInForce = async (
  table: Table,
  tenant: string,
  now: Instant,
): Promise<StoredTenant | undefined> => {
  for await (const version of versions(table, tenant, false)) if (version.effectiveAt <= now) return version;
  return undefined;
};

/** Configurations in force since an instant of real time, and coming ones; newest first. */
export const tenantsSince = async (table: Table, tenant: string, from: Instant): Promise<TenantConfig[]> => {
  const found: TenantConfig[] = [];
  for await (const { config, effectiveAt } of versions(table, tenant)) {
    found.push(config);
    if (effectiveAt <= from) break;
  }
  return found;
};

/**
 * Newest first, two a page: the second is in force whenever the first is still to come, save in a busy minute. A version
 * that outgrew an item takes a page more.
 */
async function* versions(
  { client, name }: Table,
  tenant: string,
  isConsistent = true,
): AsyncGenerator<StoredTenant, void> {
  let start: Attributes | undefined;
  let parts: ConfigItem[] = [];
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: configPartition(tenant) } },
        ScanIndexForward: false,
        ConsistentRead: isConsistent,
        Limit: 2,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const item of page.Items ?? []) {
      const own = parseItem(storedVersion, unmarshall(item));
      parts = [own, ...parts];
      const { version, effectiveAt } = own;
      if (version === undefined || effectiveAt === undefined) continue;
      // Parts of a version may be visible before its own item.
      const ofIt = parts.filter(({ sk }) => sk.startsWith(own.sk));
      yield { config: readConfig(ofIt.map(({ config }) => config)), version, effectiveAt };
      parts = [];
    }
    start = page.LastEvaluatedKey;
  } while (start);
}

/** A version's own item, or a part, which has neither number nor time. */
const storedVersion = z.object({
  sk: z.string(),
  config: z.instanceof(Uint8Array),
  version: z.exactOptional(z.int()),
  effectiveAt: z.exactOptional(z.string()),
});
type ConfigItem = z.infer<typeof storedVersion>;

/** Not parsed: it was checked when it was applied, and its schema would weigh on each function. */
const readConfig = (parts: readonly Uint8Array[]): StoredTenant['config'] =>
  JSON.parse(gunzipSync(Buffer.concat(parts)).toString());
