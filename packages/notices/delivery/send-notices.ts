import type { Instant } from '#calendar/zones.ts';
import { recordBounce } from '#casework/commands/record-bounce.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { assignmentChanges } from '#complaints/model/event.ts';
import { isWithheldFromPublic } from '#complaints/model/public.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import type { Notice } from '../plan/notice.ts';
import { officeCalendar } from '../plan/office-calendar.ts';
import { type Planned, planNotices } from '../plan/plan-notices.ts';
import { type RevokedAssignment, revokedBy } from '../plan/revoked-assignments.ts';
import { routesOf } from '../plan/routing.ts';
import { emergencyBatchTime, mayMailReceipt } from './limits.ts';
import type { NoticeDependencies, QueueingDependencies } from './notice-dependencies.ts';
import { sendOnce } from './send-once.ts';
import { settleInOrder } from './settle.ts';
import { joinOpenBatch, sendTime } from './timing.ts';

/** At the lowest rate of an account (`infra/mail-rate.ts`) three mails fit into one call; a hundred would not. */
export const maxInline = 3;

/** Safe to repeat. Recipients beyond the first three get a queue message each. @throws after trying all recipients */
export async function notifyAll(deps: QueueingDependencies, event: ComplaintEvent): Promise<void> {
  const record = await caseOf(deps, event.number);
  const planned = await plannedFor(deps, event, record);
  const apart = planned.slice(maxInline).map(({ notice }): NoticeDue => {
    const { tenant, number, sequence, recipient } = notice;
    return { type: 'notice-due.v1', tenant, number, sequence, recipient };
  });
  // Queued first, so that a mail that fails does not hold up the other recipients.
  if (apart.length > 0) await deps.enqueue(apart);
  await settleInOrder(planned.slice(0, maxInline), (one) => sendOrQueueForDigest(deps, record, one));
}

/** Sends nothing if the event no longer has that recipient. */
export async function notifyOne(
  deps: NoticeDependencies,
  { number, sequence, recipient }: NoticeDue,
): Promise<void> {
  const record = await caseOf(deps, number);
  const entries = await deps.complaints.timeline(number, sequence - 1);
  const event = entries.find((entry) => entry.sequence === sequence);
  if (!event) throw new Error(`${number} has no entry ${sequence}`);
  const planned = await plannedFor(deps, event, record);
  const one = planned.find(({ notice }) => notice.recipient === recipient);
  if (one) await sendOrQueueForDigest(deps, record, one);
}

async function caseOf({ complaints }: NoticeDependencies, number: string): Promise<ComplaintRecord> {
  const record = await complaints.load(number);
  if (!record) throw new Error(`there is no complaint ${number}`);
  return record;
}

async function plannedFor(
  deps: NoticeDependencies,
  event: ComplaintEvent,
  record: ComplaintRecord,
): Promise<Planned[]> {
  const forComplainant = routesOf(event).some(({ to }) => to === 'complainant' || to === 'other-complainant');
  const reporter = forComplainant ? await deps.complaints.reporter(event.number) : undefined;
  const reachable = reporter?.email !== undefined && !record.complaint.unreachable;
  const followers = await followersOf(deps, event, record);
  const revoked = await revokedAssignments(deps, event);
  return planNotices({
    event,
    complaint: record.complaint,
    tenant: deps.tenant,
    reachable,
    followers,
    revoked,
  });
}

/** The complaint no longer holds revoked assignments; only its timeline does. */
async function revokedAssignments(
  { complaints }: NoticeDependencies,
  event: ComplaintEvent,
): Promise<RevokedAssignment[]> {
  const { closed = [] } = assignmentChanges(event);
  const isNews = routesOf(event).some(({ to }) => to === 'owners-of-ended-work');
  if (!isNews || closed.every(({ outcome }) => outcome === 'done')) return [];
  const entries = await complaints.timeline(event.number);
  return revokedBy(
    event,
    entries.filter(({ sequence }) => sequence < event.sequence),
  );
}

/** Only those who had confirmed when the event was recorded: a redelivered event finds the same ones or fewer. */
async function followersOf(
  { followers }: NoticeDependencies,
  event: ComplaintEvent,
  { complaint }: ComplaintRecord,
): Promise<string[]> {
  if (!routesOf(event).some(({ to }) => to === 'followers') || isWithheldFromPublic(complaint)) return [];
  const all = await followers.all(event.number);
  return all
    .filter(({ confirmedAt }) => confirmedAt !== undefined && confirmedAt <= event.recordedAt)
    .map(({ hash }) => hash)
    .sort();
}

async function sendOrQueueForDigest(
  deps: NoticeDependencies,
  record: ComplaintRecord,
  { notice, timing }: Planned,
): Promise<void> {
  const now = await deps.now();
  if (!deps.isStillRelevant(notice, record.complaint, now)) return deps.notices.skip(notice, now);
  const emergency = record.complaint.urgency === 'emergency';
  const batched = await emergencyBatchTime(deps, notice, record);
  if (batched && (await joinBatch(deps, notice, batched)) !== 'begun') return;
  const calendar = officeCalendar(deps.tenant, notice.recipient);
  const sendAt = sendTime(timing, calendar, now, emergency);
  const collected =
    sendAt && (await joinOpenBatch(calendar, sendAt, (at) => deps.notices.addToBatch(notice, at)));
  // A mail that may have been sent while the office was open is tried again after it closed.
  if (!collected || collected === 'begun') await sendNotice(deps, notice, record);
}

/** The first batch from then on that is not yet being sent, at any hour. */
async function joinBatch({ notices }: NoticeDependencies, notice: Notice, sendAt: Instant) {
  for (let at = sendAt; ; at = new Date(Date.parse(at) + 60_000).toISOString()) {
    const joined = await notices.addToBatch(notice, at);
    if (joined !== 'closed') return joined;
  }
}

export async function sendNotice(
  deps: NoticeDependencies,
  notice: Notice,
  record: ComplaintRecord,
): Promise<void> {
  const now = await deps.now();
  if (!deps.isStillRelevant(notice, record.complaint, now)) return deps.notices.skip(notice, now);
  const mail = await deps.composeNotice(deps, notice, record);
  if (!mail || !(await mayMailReceipt(deps, notice, mail.to.address))) return deps.notices.skip(notice, now);
  await sendOnce(deps, { kind: 'notice', notice }, mail, async (reason, why) => {
    // A malformed header is our own fault, not the address's.
    if (notice.recipient !== 'complainant' || reason === 'bad-header') return;
    await recordBounce(deps, { number: notice.number, why, now });
  });
}
