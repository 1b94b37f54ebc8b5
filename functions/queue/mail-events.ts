import { eventId } from '#casework/records/event-id.ts';
import { takeStep } from '#casework/wiring.ts';
import { addressMended } from '#events/complaint/address-mended.v1.ts';
import { noticesQueueFor } from '#events/subscriptions.ts';
import { readTag } from '#mail/mail-tag.ts';
import { type MailEvent, readSesEvent } from '#mail/ses-event.ts';
import { type DeliveryEventDependencies, handleDeliveryEvent } from '#notices/suppression/delivery-events.ts';
import { type LiftDependencies, liftSuppression } from '#notices/suppression/lift-suppression.ts';
import { dynamoLostMails } from '#table/notices/lost-mails.ts';
import { dynamoMailLog } from '#table/notices/mail-log.ts';
import { dynamoSuppressionList } from '#table/notices/suppression-list.ts';
import { noteLogFacts } from '#telemetry/log.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { now } from '../clock.ts';
import { complaintsOf } from '../complaints-of.ts';
import { environment, metric, once, secret, sqs, table, tableOf, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';
import { sendAll } from './sqs-sender.ts';

/** Emits 0 at start: a metric without values has no graph. */
const metricFromZero = once(() => {
  for (const figure of ['MailBounced', 'MailComplained', 'MailLost'] as const) metric(figure, 0);
  return metric;
});

const suppressionsOf = (tenant: TenantConfig) => dynamoSuppressionList(tableOf(tenant), secret);

const dependencies = once<DeliveryEventDependencies>(() => {
  const { NOTICES_QUEUE_URL } = environment('NOTICES_QUEUE_URL');
  return {
    takeStep,
    log: dynamoMailLog(table()),
    lostMails: dynamoLostMails(table()),
    suppressions: suppressionsOf,
    complaints: complaintsOf,
    tenant: tenantConfig,
    announceUnreachable: (message) => sendAll(sqs(), NOTICES_QUEUE_URL, [message]),
    now,
    realNow: Date.now,
    metric: metricFromZero(),
  };
});

function liftDependencies(tenant: TenantConfig): LiftDependencies {
  const env = environment('NOTICES_QUEUE_URL', 'URGENT_NOTICES_QUEUE_URL');
  const urls = { notices: env.NOTICES_QUEUE_URL, 'urgent-notices': env.URGENT_NOTICES_QUEUE_URL };
  return {
    complaints: complaintsOf(tenant),
    suppressions: suppressionsOf(tenant),
    notify: (event) => sendAll(sqs(), urls[noticesQueueFor(event)], [event]),
  };
}

function noteMail({ tag = '', messageId: mailId }: MailEvent): void {
  const { tenant, number, notice } = readTag(tag) ?? {};
  const sequence = Number.parseInt(notice ?? '', 10);
  noteLogFacts({
    mailId,
    ...(tenant ? { tenant } : {}),
    ...(number && sequence > 0 ? { eventId: eventId(number, sequence) } : {}),
  });
}

/** SES's delivery events, and addresses that officers corrected. */
export const handler = queueFunction(async (body) => {
  const mended = addressMended.safeParse(body);
  if (mended.success)
    return liftSuppression(liftDependencies(await tenantConfig(mended.data.tenant)), mended.data);
  const event = readSesEvent(body);
  if (!event) return;
  noteMail(event);
  await handleDeliveryEvent(dependencies(), event);
});
