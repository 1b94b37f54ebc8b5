import type { Instant } from '#calendar/zones.ts';
import { recordBounce } from '#casework/commands/record-bounce.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import type { UndeliverableReason } from '#events/vocabulary.ts';
import { type MailReference, readTag } from '#mail/mail-tag.ts';
import type { DeliveryStatus, MailEvent } from '#mail/ses-event.ts';
import type { SuppressionList } from '#mail/suppression-list.ts';
import type { Metric } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** Where it is kept what was mailed. */
export interface MailLog {
  /** What a mail was that went out before mails bore their names. */
  mailOf(messageId: string): Promise<MailReference | undefined>;
  /**
   * Notes that a mail went out, unless its sender did: nobody sends it again. One that was sent again by now is
   * marked as sent twice; of one that is not there any more nothing is kept.
   */
  recordSent(mail: MailReference, sent: { messageId: string; at: Instant }): Promise<void>;
  /** Notes what became of a mail; what weighs less than what is known already changes nothing. */
  recordStatus(mail: MailReference, fate: { status: DeliveryStatus; at: Instant }): Promise<void>;
}

/** All that hearing of mails needs. */
export interface DeliveryEventDependencies {
  readonly log: MailLog;
  readonly suppressions: SuppressionList;
  tenant(id: string): Promise<TenantConfig>;
  complaints(tenant: TenantConfig): ComplaintStore;
  /** Has whoever watches over the offices told that one cannot be reached. */
  announceUnreachable(message: OfficeUnreachable): Promise<void>;
  now(): Promise<Instant>;
  /** Milliseconds since 1970, in real time as SES has it. */
  realNow(): number;
  readonly metric: Metric;
}

/** SES may speak of a mail before its sender has noted what it was: the message must come again. */
export class MailNotYetRecordedError extends Error {
  override readonly name = 'MailNotYetRecordedError';
}
/** Milliseconds. A sender that has not noted its mail by then has died. */
const recordedWithinMs = 120_000;

/**
 * What SES says became of a mail. For good, its address is stopped: the complainant's case asks for another one, of an
 * office the coordinator is told. A mail whose sender died before it noted anything went out, now that SES speaks of it.
 * The same again, and in any order, changes nothing; a mail that is not ours is none of our business.
 * @throws MailNotYetRecordedError of a mail without a name of ours that was sent moments ago.
 */
export async function handleDeliveryEvent(deps: DeliveryEventDependencies, event: MailEvent): Promise<void> {
  const { log, metric } = deps;
  const mail = (await taggedMail(deps, event)) ?? (await untaggedMail(deps, event));
  if (!mail) return;
  const { status, at } = event;
  if (status === 'bounced' || status === 'complained') await suppressAddress(deps, mail, event, status);
  await log.recordStatus(mail, { status, at });
  if (status === 'bounced') metric('MailBounced', 1);
  if (status === 'complained') metric('MailComplained', 1);
}

/** Should its sender live, it notes the same at this moment. */
async function taggedMail({ log }: DeliveryEventDependencies, { tag, messageId, sentAt }: MailEvent) {
  const mail = tag === undefined ? undefined : readTag(tag);
  if (mail) await log.recordSent(mail, { messageId, at: sentAt });
  return mail;
}

async function untaggedMail({ log, realNow }: DeliveryEventDependencies, { messageId, sentAt }: MailEvent) {
  const mail = await log.mailOf(messageId);
  if (!mail && realNow() - Date.parse(sentAt) < recordedWithinMs) throw new MailNotYetRecordedError();
  return mail;
}

async function suppressAddress(
  deps: DeliveryEventDependencies,
  mail: MailReference,
  { address, at }: MailEvent,
  why: UndeliverableReason,
) {
  const stopped = await deps.suppressions.suppress(mail.tenant, address, { why, at });
  if (!stopped) return;
  const tenant = await deps.tenant(mail.tenant);
  for (const { id } of tenant.offices.filter(({ email }) => isSame(email, address)))
    await deps.announceUnreachable({
      type: 'office-unreachable.v1',
      tenant: tenant.id,
      office: id,
      why: stopped.why,
      since: stopped.at,
    });
  if (!mail.number) return;
  const complaints = deps.complaints(tenant);
  // Who has another address by now is reached by that one.
  const reporter = await complaints.reporter(mail.number);
  if (reporter?.email && isSame(reporter.email, address))
    await recordBounce(complaints, tenant, { number: mail.number, why, now: await deps.now() });
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
