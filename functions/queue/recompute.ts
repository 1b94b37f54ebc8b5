import * as z from 'zod/mini';
import { recomputePage } from '#casework/recomputation/recompute-deadlines.ts';
import { takeStep } from '#casework/wiring.ts';
import { recomputationDue } from '#events/messages/recomputation-due.v1.ts';
import { dynamoOpenCases } from '#table/complaints/open-cases.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { now } from '../clock.ts';
import { complaintsOf } from '../complaints-of.ts';
import { environment, metric, once, sqs, table, tableOf } from '../wiring.ts';
import { queueFunction } from './batch.ts';
import { sendAll } from './sqs-sender.ts';

const queue = once(() => environment('RECOMPUTATIONS_QUEUE_URL').RECOMPUTATIONS_QUEUE_URL);

export const handler = queueFunction(async (body) => {
  const due = z.parse(recomputationDue, body);
  // Not the cached configuration: a newer one started the run.
  const stored = await tenantInForce(table(), due.tenant, new Date().toISOString());
  if (!stored) throw new Error(`no tenant ${due.tenant}`);
  const tenant = stored.config;
  const stores = {
    takeStep,
    complaints: complaintsOf(tenant),
    open: dynamoOpenCases(tableOf(tenant)),
    runs: dynamoRecomputations(tableOf(tenant)),
  };
  await recomputePage(stores, tenant, due, {
    now: await now(),
    enqueue: (messages) => sendAll(sqs(), queue(), messages),
    metric,
  });
});
