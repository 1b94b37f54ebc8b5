import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod/mini';
import { scopeOf } from '#access/tenant-scope.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { CommandError } from '#casework/records/errors.ts';
import { complaintWriter } from '#table/complaints/save-complaint.ts';
import { type Table, type TenantTable, tenantTable } from '#table/engine/table.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { noteLogFacts } from '#telemetry/log.ts';
import { metricLines } from '#telemetry/metrics.ts';
import { cachedTenant } from '#tenants/tenant-cache.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { keptMs } from '#tenants/version-timing.ts';
import type { UserPool } from '#user-pool/cognito.ts';
import { makeS3 } from './s3-client.ts';

const nothing = () => undefined;
/** With `info` and `error` the SDK copies all input and output, which takes longer than the request. */
const withoutInfo = {
  trace: nothing,
  debug: nothing,
  warn: nothing,
} as unknown as NonNullable<DynamoDBClientConfig['logger']>;

/** Three tries of 2.5 s end before the shortest timeout: a hanging service blocks neither a person nor a queue. */
export const clientSettings = {
  maxAttempts: 3,
  logger: withoutInfo,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true },
};

/** Validated at the first call. */
export function environment<Name extends string>(...names: Name[]): Record<Name, string> {
  const present = z.string().check(z.minLength(1));
  return z.parse(z.object(Object.fromEntries(names.map((name) => [name, present]))), process.env, {
    jitless: true,
  }) as never;
}

/** Marked pure, so that bundles omit unused clients. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export const table = /* @__PURE__ */ once<Table>(() => {
  const { TABLE_NAME: name } = environment('TABLE_NAME');
  return { client: new DynamoDBClient(clientSettings), name, metric: metricLines({ Table: name }) };
});

/** Ignores the host of queue URLs: only the environment says where SQS is. */
export const sqs = /* @__PURE__ */ once(
  () => new SQSClient({ ...clientSettings, useQueueUrlAsEndpoint: false }),
);
export const s3 = /* @__PURE__ */ once(() => makeS3(clientSettings));
export const ses = /* @__PURE__ */ once(() => new SESClient({ ...clientSettings, maxAttempts: 1 }));

/** For signed links to attachments: the bucket's own host, or the configured endpoint. */
export const attachmentsBucket = /* @__PURE__ */ once(() => {
  const { ATTACHMENTS_BUCKET: bucket, AWS_REGION: region } = environment('ATTACHMENTS_BUCKET', 'AWS_REGION');
  const endpoint = process.env.AWS_ENDPOINT_URL;
  const { credentials, sha256 } = table().client.config;
  const options = { service: 's3', uriEscapePath: false, applyChecksum: false };
  return {
    signer: new SignatureV4({ ...options, region, credentials, sha256 }),
    url: endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`,
  };
});

/** Signs requests to the user pool: its SDK would triple the bundle of the desk. */
export const userPool = /* @__PURE__ */ once<UserPool>(() => {
  const {
    USER_POOL_ID,
    USER_POOL_CLIENT_ID,
    AWS_REGION: region,
  } = environment('USER_POOL_ID', 'USER_POOL_CLIENT_ID', 'AWS_REGION');
  const { credentials, sha256 } = table().client.config;
  const signer = new SignatureV4({ service: 'cognito-idp', region, credentials, sha256 });
  return {
    poolId: USER_POOL_ID,
    clientId: USER_POOL_CLIENT_ID,
    endpoint: process.env.AWS_ENDPOINT_URL ?? `https://cognito-idp.${region}.amazonaws.com`,
    async sign({ url, headers, body }) {
      const { protocol, hostname, port, pathname: path } = url;
      const request = {
        method: 'POST',
        protocol,
        hostname,
        port: Number(port) || undefined,
        path,
        query: {},
        headers: { ...headers },
        body,
      };
      const { host: _, ...signed } = (await signer.sign(request)).headers;
      return signed;
    },
  };
});

/** Read once per process, never from the environment. */
export const secret = /* @__PURE__ */ once(async () => {
  // Loaded lazily: most actions need no secret, and none waits for its client at a cold start.
  const { secretValue } = await import('./secret-value.ts');
  return secretValue(clientSettings, environment('SECRET_ID').SECRET_ID);
});

/** Without a slash at the end. */
export const baseUrl = /* @__PURE__ */ once(() => environment('PUBLIC_BASE_URL').PUBLIC_BASE_URL);

export const servedTenants = /* @__PURE__ */ once(() => environment('TENANTS').TENANTS.split(','));

export const metric = metricLines({ Function: process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'local' });

const tenants = /* @__PURE__ */ once(() =>
  cachedTenant((tenant) => tenantInForce(table(), tenant, new Date().toISOString()), { maxAgeMs: keptMs }),
);

export const tableOf = (tenant: TenantConfig): TenantTable => tenantTable(table(), scopeOf(tenant));

/** Carries no schema for reading a complaint. */
export const complaintWriterOf = (tenant: TenantConfig): Pick<ComplaintStore, 'save'> =>
  complaintWriter(tableOf(tenant));

/** @throws CommandError `not-found` for a tenant that does not exist */
export async function tenantConfig(id: string): Promise<TenantConfig> {
  const stored = await tenants()(id);
  if (!stored) throw new CommandError({ failure: 'not-found' });
  // Before it is found, the id may be any text that a person typed.
  noteLogFacts({ tenant: id });
  return stored.config;
}
