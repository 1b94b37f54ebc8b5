import type { Instant } from '#calendar/zones.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import type { DeliveryStatus, MailEvent } from '#mail/ses-event.ts';
import type { Metric } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { type MailSent, readTag } from '../delivery/mail-name.ts';
import { recordBounce } from './record-bounce.ts';
import type { SuppressionList, SuppressionReason } from './suppression-list.ts';

/** Where it is kept what was mailed. */
export interface MailLog {
  /** What a mail was that went out before mails bore their names. */
  mailOf(messageId: string): Promise<MailSent | undefined>;
  /**
   * Notes that a mail went out, unless its sender did: nobody sends it again. One that was sent again by now is
   * marked as sent twice; of one that is not there any more nothing is kept.
   */
  noteUnnoted(mail: MailSent, sent: { messageId: string; at: Instant }): Promise<void>;
  /** Notes what became of a mail; what weighs less than what is known already changes nothing. */
  noteFate(mail: MailSent, fate: { fate: DeliveryStatus; at: Instant }): Promise<void>;
}

/** All that hearing of mails needs. */
export interface MailRoom {
  readonly log: MailLog;
  readonly suppressions: SuppressionList;
  tenant(id: string): Promise<TenantConfig>;
  complaints(tenant: TenantConfig): ComplaintStore;
  /** Has whoever watches over the offices told that one cannot be reached. */
  tellOfOffice(message: OfficeUnreachable): Promise<void>;
  now(): Promise<Instant>;
  /** Milliseconds since 1970, in real time as SES has it. */
  realNow(): number;
  readonly metric: Metric;
}

/** SES may speak of a mail before its sender has noted what it was: the message must come again. */
export class NotYetKnown extends Error {
  override readonly name = 'NotYetKnown';
}
/** Milliseconds. A sender that has not noted its mail by then has died. */
const notedWithin = 120_000;

/**
 * What SES says became of a mail. For good, its address is stopped: the complainant's case asks for another one, of an
 * office the coordinator is told. A mail whose sender died before it noted anything went out, now that SES speaks of it.
 * The same again, and in any order, changes nothing; a mail that is not ours is none of our business.
 * @throws NotYetKnown of a mail without a name of ours that was sent moments ago.
 */
export async function hearOfMail(room: MailRoom, event: MailEvent): Promise<void> {
  const { log, metric } = room;
  const mail = (await named(room, event)) ?? (await nameless(room, event));
  if (!mail) return;
  const { status, at } = event;
  if (status === 'bounced' || status === 'complained') await stop(room, mail, event, status);
  await log.noteFate(mail, { fate: status, at });
  if (status === 'bounced') metric('MailBounced', 1);
  if (status === 'complained') metric('MailComplained', 1);
}

/** Should its sender live, it notes the same at this moment. */
async function named({ log }: MailRoom, { tag, messageId, sentAt }: MailEvent) {
  const mail = tag === undefined ? undefined : readTag(tag);
  if (mail) await log.noteUnnoted(mail, { messageId, at: sentAt });
  return mail;
}

async function nameless({ log, realNow }: MailRoom, { messageId, sentAt }: MailEvent) {
  const mail = await log.mailOf(messageId);
  if (!mail && realNow() - Date.parse(sentAt) < notedWithin) throw new NotYetKnown();
  return mail;
}

async function stop(room: MailRoom, mail: MailSent, { address, at }: MailEvent, why: SuppressionReason) {
  const stopped = await room.suppressions.suppress(mail.tenant, address, { why, at });
  if (!stopped) return;
  const tenant = await room.tenant(mail.tenant);
  for (const { id } of tenant.offices.filter(({ email }) => isSame(email, address)))
    await room.tellOfOffice({
      type: 'office-unreachable.v1',
      tenant: tenant.id,
      office: id,
      why: stopped.why,
      since: stopped.at,
    });
  if (!mail.number) return;
  const complaints = room.complaints(tenant);
  // Who has another address by now is reached by that one.
  const reporter = await complaints.reporter(mail.number);
  if (reporter?.email && isSame(reporter.email, address))
    await recordBounce(complaints, tenant, { number: mail.number, why, now: await room.now() });
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
