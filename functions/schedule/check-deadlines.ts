import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { type Due, nextDueInstant, sweep } from '#casework/commands/sweep.ts';
import { checkCalendar } from '#casework/recomputation/check-calendar.ts';
import { CommandError } from '#casework/records/errors.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { dynamoOpenCases } from '#table/complaints/open-cases.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { leftOutMetric } from '#table/engine/parse-item.ts';
import { logError, logInfo, stopwatch, withLogFacts } from '#telemetry/log.ts';
import { now } from '../clock.ts';
import { factsOfCall } from '../logged-call.ts';
import { sendAll } from '../queue/sqs-sender.ts';
import { environment, metric, once, servedTenants, sqs, table, tableOf, tenantConfig } from '../wiring.ts';

const queues = once(() =>
  environment(
    'ESCALATIONS_QUEUE_URL',
    'NOTICES_QUEUE_URL',
    'CHECKPOINTS_QUEUE_URL',
    'LETTERS_QUEUE_URL',
    'RECOMPUTATIONS_QUEUE_URL',
  ),
);

async function enqueue(messages: readonly Due['message'][]): Promise<void> {
  const { ESCALATIONS_QUEUE_URL, NOTICES_QUEUE_URL, CHECKPOINTS_QUEUE_URL, LETTERS_QUEUE_URL } = queues();
  const of = (...types: Due['message']['type'][]) => messages.filter(({ type }) => types.includes(type));
  await sendAll(sqs(), ESCALATIONS_QUEUE_URL, of('assignment-due.v1'));
  await sendAll(sqs(), NOTICES_QUEUE_URL, of('collection-due.v1', 'lost-mail-due.v1'));
  await sendAll(sqs(), CHECKPOINTS_QUEUE_URL, of('night-due.v1'));
  await sendAll(sqs(), LETTERS_QUEUE_URL, of('letter-run-due.v1', 'lost-letter-due.v1'));
}

/** One tenant's error stops neither the other tenants nor the sweep. */
async function checkCalendars(at: string): Promise<void> {
  for (const id of servedTenants())
    try {
      const tenant = await tenantConfig(id);
      const stores = { runs: dynamoRecomputations(tableOf(tenant)), open: dynamoOpenCases(tableOf(tenant)) };
      await checkCalendar(stores, tenant, at, (messages) =>
        sendAll(sqs(), queues().RECOMPUTATIONS_QUEUE_URL, messages),
      );
    } catch (error) {
      // A served tenant may not have a configuration yet.
      const missing = error instanceof CommandError && error.reason.failure === 'not-found';
      if (!missing) logError('calendar not checked', error, { tenant: id });
    }
}

/** With `next` it also returns when the next item is due. */
export const handler = middy(async (asked: { next?: boolean } | undefined, context: Context) =>
  withLogFacts(factsOfCall(context), () => sweepNow(asked ?? {})),
);

async function sweepNow({ next }: { next?: boolean }) {
  const elapsed = stopwatch();
  const index = dynamoDueIndex(table());
  const at = await now();
  const { enqueued, lagSeconds } = await sweep(index, enqueue, at);
  // A metric without values has no graph.
  table().metric?.(leftOutMetric, 0);
  metric('Enqueued', enqueued);
  metric('SweepLateness', lagSeconds, 'Seconds');
  await checkCalendars(at);
  logInfo('swept', { durationMs: elapsed() });
  return { enqueued, ...(next ? { next: await nextDueInstant(index, at) } : {}) };
}
