import { readSesEvent } from '#mail/ses-event.ts';
import { hearOfMail, type MailRoom } from '#notices/suppression/hear-of-mail.ts';
import { dynamoMailLog } from '#table/notices/mail-log.ts';
import { dynamoStopList } from '#table/notices/stop-list.ts';
import { now } from '../clock.ts';
import { complaints, environment, metric, once, secret, sqs, table, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';
import { sendAll } from './sqs-sender.ts';

/** Each process begins with 0: a figure that has no value until the first mail comes back has no graph either. */
const metricFromZero = once(() => {
  for (const figure of ['MailBounced', 'MailComplained'] as const) metric(figure, 0);
  return metric;
});

const room = once<MailRoom>(() => {
  const { NOTICES_QUEUE_URL } = environment('NOTICES_QUEUE_URL');
  return {
    log: dynamoMailLog(table()),
    stops: dynamoStopList(table(), secret),
    complaints: complaints(),
    tenant: tenantConfig,
    tellOfOffice: (message) => sendAll(sqs(), NOTICES_QUEUE_URL, [message]),
    now,
    realNow: Date.now,
    metric: metricFromZero(),
  };
});

/** SES says what became of a mail: what comes back for good stops its address. */
export const handler = queueFunction(async (body) => {
  const event = readSesEvent(body);
  if (event) await hearOfMail(room(), event);
});
