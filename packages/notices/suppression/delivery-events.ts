import type { Instant } from '#calendar/zones.ts';
import { recordBounce } from '#casework/commands/record-bounce.ts';
import type { TakeStep } from '#casework/commands/step-result.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { isOwnAddress } from '#contact/mail-address.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import type { UndeliverableReason } from '#events/vocabulary.ts';
import { type LostMails, repeatAfterMs } from '#mail/lost-mails.ts';
import { isCitizen, type MailReference, readTag, recipientOf, tagOf } from '#mail/mail-tag.ts';
import type { DeliveryStatus, MailEvent } from '#mail/ses-event.ts';
import type { SuppressionList } from '#mail/suppression-list.ts';
import type { Metric } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

export interface MailLog {
  /** For a mail without our tag. */
  mailOf(messageId: string): Promise<MailReference | undefined>;
  /** No one sends it again. If it was sent again meanwhile, it counts as sent twice. */
  recordSent(mail: MailReference, sent: { messageId: string; at: Instant }): Promise<void>;
  /** A more serious status that is known already stays. */
  recordStatus(
    mail: MailReference,
    fate: { messageId: string; status: DeliveryStatus; at: Instant },
  ): Promise<void>;
  /** How many attempts were lost and repeated; undefined for a mail without a record, as of an erased case. */
  timesLost(mail: MailReference): Promise<number | undefined>;
}

export interface DeliveryEventDependencies {
  readonly takeStep: TakeStep;
  readonly log: MailLog;
  readonly lostMails: Pick<LostMails, 'schedule'>;
  tenant(id: string): Promise<TenantConfig>;
  complaints(tenant: TenantConfig): ComplaintStore;
  suppressions(tenant: TenantConfig): SuppressionList;
  announceUnreachable(message: OfficeUnreachable): Promise<void>;
  now(): Promise<Instant>;
  /** Milliseconds since 1970, as SES reports it. */
  realNow(): number;
  readonly metric: Metric;
}

/** SES can report on a mail before its sender has recorded it; the message must come back. */
export class MailNotYetRecordedError extends Error {
  override readonly name = 'MailNotYetRecordedError';
}
/** Milliseconds after which a sender that recorded nothing has certainly died. */
const recordedWithinMs = 120_000;

/**
 * A permanent bounce or spam report suppresses the address. Events may repeat, in any order.
 * @throws MailNotYetRecordedError for a mail without our tag that was sent less than two minutes ago
 */
export async function handleDeliveryEvent(deps: DeliveryEventDependencies, event: MailEvent): Promise<void> {
  const { log, metric } = deps;
  const mail = (await taggedMail(deps, event)) ?? (await untaggedMail(deps, event));
  if (!mail) return;
  const { status, at } = event;
  if (status === 'bounced' || status === 'complained') await suppressAddress(deps, mail, event, status);
  await log.recordStatus(mail, { messageId: event.messageId, status, at });
  await scheduleRepeat(deps, mail, event);
  if (status === 'bounced') metric('MailBounced', 1);
  if (status === 'complained') metric('MailComplained', 1);
  if (status === 'lost' || status === 'rejected') metric('MailLost', 1);
}

/** SES's last word, or the end of its attempts if it then says nothing. */
async function scheduleRepeat(
  { log, lostMails, now }: DeliveryEventDependencies,
  mail: MailReference,
  { messageId, status, at, expiresAt }: MailEvent,
): Promise<void> {
  const wait = status === 'delayed' && expiresAt ? Date.parse(expiresAt) - Date.parse(at) : 0;
  if (status !== 'lost' && status !== 'rejected' && wait === 0) return;
  const times = await log.timesLost(mail);
  if (times === undefined) return;
  const pause = wait || (status === 'rejected' ? 0 : repeatAfterMs(times));
  const due = new Date(Date.parse(await now()) + pause).toISOString();
  await lostMails.schedule({ tenant: mail.tenant, tag: tagOf(mail), messageId }, due);
}

/** A sender that is still alive records the same at this moment. */
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
  const tenant = await deps.tenant(mail.tenant);
  // Strangers give these addresses: what happens to their mails must never stop the mail of an office.
  if (isToCitizen(mail) && isOwnAddress(tenant, address)) return askForContact(deps, mail, { address, why });
  const stopped = await deps.suppressions(tenant).suppress(address, { why, at });
  if (!stopped) return;
  for (const { id } of tenant.offices.filter(({ email }) => isSame(email, address)))
    await deps.announceUnreachable({
      type: 'office-unreachable.v1',
      tenant: tenant.id,
      office: id,
      why: stopped.why,
      since: stopped.at,
    });
  await askForContact(deps, mail, { address, why: stopped.why });
}

const isToCitizen = (mail: MailReference): boolean => isCitizen(recipientOf(mail) ?? '');

async function askForContact(
  deps: DeliveryEventDependencies,
  { tenant: id, number }: MailReference,
  { address, why }: { address: string; why: UndeliverableReason },
) {
  if (!number) return;
  const tenant = await deps.tenant(id);
  const complaints = deps.complaints(tenant);
  // A complainant who has given another address meanwhile is reachable.
  const reporter = await complaints.reporter(number);
  if (reporter?.email && isSame(reporter.email, address))
    await recordBounce(
      { complaints, tenant, takeStep: deps.takeStep },
      { number, why, now: await deps.now() },
    );
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
