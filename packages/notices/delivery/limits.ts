import { type Instant, localDate } from '#calendar/zones.ts';
import { keyedHash } from '#casework/identifiers/keyed-hash.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import { mailboxOf } from '#contact/mail-address.ts';
import { isCitizen } from '#mail/mail-tag.ts';
import { limitsOf } from '#tenants/limits.ts';
import { type Notice, noticeId } from '../plan/notice.ts';
import type { NoticeDependencies } from './notice-dependencies.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const plus = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/**
 * False if the address had its receipts of the day: anyone may type a stranger's address into a report. The case then
 * says that its receipt was not mailed.
 */
export async function mayMailReceipt(
  { quotas, tenant, secret, takeStep, complaints, now }: NoticeDependencies,
  notice: Notice,
  address: string,
): Promise<boolean> {
  if (notice.template !== 'received') return true;
  const at = await now();
  const { receiptsPerDay: max } = limitsOf(tenant);
  const name = `receipts/${keyedHash(await secret(), `receipts/${tenant.id}/${mailboxOf(address)}`)}`;
  const window = localDate(tenant.zone, at);
  const quota = { tenant: tenant.id, name, window, max, until: plus(at, 2 * dayMs) };
  if (await quotas.take(quota, notice.number)) return true;
  await takeStep(complaints, tenant, {
    number: notice.number,
    step: 'withhold-receipt',
    input: { limit: max },
    actor: actorWithoutOffice('system'),
    now: at,
  });
  return false;
}

/**
 * Undefined to send at once; otherwise when this office gets one mail on all further emergencies of the category. One
 * stranger may make up any number of them.
 */
export async function emergencyBatchTime(
  { quotas, tenant, now }: NoticeDependencies,
  notice: Notice,
  { complaint: { category, urgency } }: ComplaintRecord,
): Promise<Instant | undefined> {
  const { recipient, template, number } = notice;
  if (urgency !== 'emergency' || isCitizen(recipient)) return undefined;
  const { count: max, minutes } = limitsOf(tenant).emergencyMails;
  const lengthMs = minutes * minuteMs;
  const begin = Math.floor(Date.parse(await now()) / lengthMs) * lengthMs;
  const window = new Date(begin).toISOString();
  const name = `emergency/${recipient}/${template}/${category}`;
  const quota = { tenant: tenant.id, name, window, max, until: plus(window, dayMs) };
  const isFree = await quotas.take(quota, `${number}/${noticeId(notice)}`);
  return isFree ? undefined : plus(window, lengthMs);
}
