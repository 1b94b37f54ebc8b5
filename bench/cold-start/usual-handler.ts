import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { z } from 'zod';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { CommandError } from '#casework/records/errors.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { problemOf } from '#problems/problem.ts';
import { assignmentItem, caseItem } from '#table/complaints/case-items.ts';
import { entryKey, idempotencyKey, reporterKey, textKey } from '#table/keys/case-keys.ts';
import { configPartition } from '#table/keys/tenant-keys.ts';
import { metricLines } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** For comparison: submit's rules in a handler with all of zod, document client and credential chain. */
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});
const TableName = process.env.TABLE_NAME!;
const metric = metricLines({ Function: process.env.AWS_LAMBDA_FUNCTION_NAME! });

const submission = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  category: z.string().min(1).max(64),
  place: z.strictObject({
    address: z.string().trim().min(1).max(300).optional(),
    district: z.string().max(64).optional(),
    village: z.string().max(64).optional(),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
  }),
  contact: z.strictObject({ email: z.email().optional(), phone: z.string().max(30).optional() }).optional(),
  anonymous: z.boolean().default(false),
  name: z.string().trim().max(120).optional(),
  class: z.enum(['no-oversight', 'oversight', 'aspiration', 'information']).optional(),
  occurredAt: z.iso.date().optional(),
});

async function tenantConfig(tenant: string): Promise<TenantConfig> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': configPartition(tenant) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: 2,
    }),
  );
  return JSON.parse(gunzipSync(Items[0]!.config).toString());
}

const save: ComplaintStore['save'] = async ({ after, entries, texts, dueTimes, reporter, idempotency }) => {
  const { complaint } = after;
  const { tenant, number } = complaint;
  const items = [
    caseItem(after),
    ...entries.map((entry) => ({
      ...entryKey(tenant, number, entry.sequence),
      entity: 'timeline',
      ...entry,
    })),
    ...texts.map((text) => ({ ...textKey(tenant, number, text.id), entity: 'text', v: 1, ...text })),
    { ...reporterKey(tenant, number), entity: 'reporter', v: 1, reporter },
    ...complaint.assignments.map((one) => assignmentItem(after, one, dueTimes.get(one.id))),
    { ...idempotencyKey(tenant, idempotency!.keyHash), entity: 'idempotency', ...idempotency },
  ];
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
  const TransactItems = items.map((Item) => ({ Put: { TableName, Item, ...condition } }));
  await documents.send(new TransactWriteCommand({ TransactItems }));
  return { saved: true };
};

export const handler = middy(async (event: APIGatewayProxyEventV2) => {
  const report = submission.parse(JSON.parse(event.body ?? ''));
  const tenant = await tenantConfig(event.pathParameters!.tenant!);
  const { submitted } = await submitComplaint({ save } as ComplaintStore, tenant, {
    report,
    key: event.headers['idempotency-key'] ?? randomBytes(16).toString('base64url'),
    channel: 'api',
    language: 'id',
    now: new Date().toISOString(),
    baseUrl: process.env.PUBLIC_BASE_URL!,
  });
  metric('Submitted', 1);
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(submitted),
  };
}).onError((request) => {
  const { error } = request;
  const why = error instanceof CommandError ? error.reason : ({ failure: 'bad-json' } as const);
  const problem = problemOf(why, 'id');
  request.response = {
    statusCode: problem.status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(problem),
  };
});
