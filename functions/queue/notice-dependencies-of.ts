import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { takeStep } from '#casework/wiring.ts';
import type { Mailer } from '#mail/mailer.ts';
import { type RealTime, rateLimiter, retryingMailer } from '#mail/rate-limiter.ts';
import { sesMailer } from '#mail/ses-mailer.ts';
import { composeNotice } from '#notices/compose/compose-notice.ts';
import { mailMetrics, type NoticeDependencies } from '#notices/delivery/notice-dependencies.ts';
import { isStillRelevant } from '#notices/delivery/still-relevant.ts';
import { dynamoInbox } from '#table/complaints/inbox.ts';
import { dynamoLostMails } from '#table/notices/lost-mails.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import { dynamoQuotas } from '#table/notices/quotas.ts';
import { dynamoSendSlots } from '#table/notices/send-slots.ts';
import { dynamoSuppressionList } from '#table/notices/suppression-list.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { logInfo } from '#telemetry/log.ts';
import { now } from '../clock.ts';
import { complaintsOf } from '../complaints-of.ts';
import { baseUrl, environment, metric, once, secret, ses, table, tableOf, tenantConfig } from '../wiring.ts';

const settings = once(() => environment('CONFIGURATION_SET', 'MAILS_PER_SECOND', 'MAX_CONCURRENT_SENDS'));
const mailer = once<Mailer>(() => {
  const bySes = sesMailer(ses(), settings().CONFIGURATION_SET);
  return {
    async send(mail) {
      const sent = await bySes.send(mail);
      logInfo('mail sent', { mailId: sent.messageId });
      return sent;
    },
  };
});
const time: RealTime = {
  now: Date.now,
  until: (at) => (at > Date.now() ? sleep(at - Date.now()) : Promise.resolve()),
};
/** One per process: its concurrent messages share the send slots. */
const turns = once(() => {
  const { MAILS_PER_SECOND, MAX_CONCURRENT_SENDS } = settings();
  const shared = { perSecond: Number(MAILS_PER_SECOND), maxConcurrent: Number(MAX_CONCURRENT_SENDS) };
  return rateLimiter(shared, dynamoSendSlots(table()), time);
});
const quotas = once(() => dynamoQuotas(table()));
const lostMails = once(() => dynamoLostMails(table()));

/** Emits 0 at start: a metric without values has no graph. */
const metricFromZero = once(() => {
  for (const figure of mailMetrics) metric(figure, 0);
  return metric;
});

/** Milliseconds for lease, mail service and record. */
const sendingMs = 4000;
const latestSlot = (context: Context): number => Date.now() + context.getRemainingTimeInMillis() - sendingMs;

/** Maximum clock skew between two machines. */
const skewMs = 1000;

/** A lease lasts as long as the invocation may; Lambda ends it then, and the queue returns its messages later. */
export const noticeDependenciesOf = async (id: string, context: Context): Promise<NoticeDependencies> => {
  const tenant = await tenantConfig(id);
  return {
    takeStep,
    composeNotice,
    isStillRelevant,
    complaints: complaintsOf(tenant),
    notices: dynamoNotices(tableOf(tenant)),
    lostMails: lostMails(),
    quotas: quotas(),
    inbox: dynamoInbox(tableOf(tenant)),
    suppressions: dynamoSuppressionList(tableOf(tenant), secret),
    followers: dynamoFollowers(tableOf(tenant)),
    secret,
    mailer: retryingMailer(mailer(), () => turns().slot(latestSlot(context))),
    slot: () => turns().slot(latestSlot(context)),
    tenant,
    baseUrl: baseUrl(),
    now,
    lease: () => ({ now: Date.now(), until: Date.now() + context.getRemainingTimeInMillis() + skewMs }),
    metric: metricFromZero(),
  };
};
