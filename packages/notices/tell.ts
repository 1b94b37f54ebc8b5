import { scopeOf } from '#access/tenant-scope.ts';
import type { CaseFile } from '#casework/complaint-store.ts';
import type { ComplaintEvent } from '#complaints/event.ts';
import { isKeptBack } from '#complaints/public.ts';
import { inTurn } from './all-of.ts';
import { composeNotice } from './compose.ts';
import type { Notice } from './notice.ts';
import { officeCalendar } from './office-calendar.ts';
import { type Planned, planNotices } from './plan-notices.ts';
import type { PostOffice } from './post-office.ts';
import { routesOf } from './routing.ts';
import { sendOnce } from './send-once.ts';
import { isStillDue } from './still-due.ts';
import { stopAddress } from './stop-address.ts';
import { joinOpenCollection, sendTime } from './timing.ts';

/**
 * Tells of an event whoever is to be told: now, or by joining what is collected for an office. Any number of times
 * with the same event tells it once.
 * @throws when a notice could not be sent; the others were.
 */
export async function tell(post: PostOffice, event: ComplaintEvent): Promise<void> {
  const scope = scopeOf(post.tenant.id);
  const file = await post.complaints.load(scope, event.number);
  if (!file) throw new Error(`${event.id} is of no complaint`);
  const forComplainant = routesOf(event).some(({ to }) => to === 'complainant');
  const reporter = forComplainant ? await post.complaints.reporter(scope, event.number) : undefined;
  const reachable = reporter?.email !== undefined && !file.complaint.unreachable;
  const followers = await followersOf(post, event, file);
  const planned = planNotices(event, file.complaint, post.tenant, reachable, followers);
  await inTurn(planned, (one) => sendOrCollect(post, file, one));
}

/** Whoever had said yes when it was recorded: an event that comes again finds the same ones, or fewer. */
async function followersOf(
  { followers, tenant }: PostOffice,
  event: ComplaintEvent,
  { complaint }: CaseFile,
): Promise<string[]> {
  if (!routesOf(event).some(({ to }) => to === 'followers') || isKeptBack(complaint)) return [];
  const all = await followers.all(scopeOf(tenant.id), event.number);
  return all
    .filter(({ confirmedAt }) => confirmedAt !== undefined && confirmedAt <= event.recordedAt)
    .map(({ hash }) => hash)
    .sort();
}

async function sendOrCollect(post: PostOffice, file: CaseFile, { notice, timing }: Planned): Promise<void> {
  const now = await post.now();
  if (!isStillDue(notice, file.complaint, now)) return post.notices.skip(notice, now);
  const emergency = file.complaint.urgency === 'emergency';
  const calendar = officeCalendar(post.tenant, notice.recipient);
  const sendAt = sendTime(timing, calendar, now, emergency);
  const collected =
    sendAt && (await joinOpenCollection(calendar, sendAt, (at) => post.notices.collect(notice, at)));
  // What may have gone out while the office was open goes on after it closed.
  if (!collected || collected === 'begun') await sendNotice(post, notice, file);
}

/** Mails one notice, unless its case moved on. */
export async function sendNotice(post: PostOffice, notice: Notice, file: CaseFile): Promise<void> {
  const now = await post.now();
  if (!isStillDue(notice, file.complaint, now)) return post.notices.skip(notice, now);
  const mail = await composeNotice(post, notice, file);
  if (!mail) return post.notices.skip(notice, now);
  await sendOnce(post, { kind: 'notice', notice }, mail, async (reason, why) => {
    // A header that cannot stand is our own fault.
    if (notice.recipient !== 'complainant' || reason === 'bad-header') return;
    await stopAddress(post.complaints, post.tenant, { number: notice.number, why, now });
  });
}
