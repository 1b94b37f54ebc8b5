import { isOfficeOpen } from '#calendar/opening-times.ts';
import type { Instant } from '#calendar/zones.ts';
import { composeDigest, type WaitingNotice } from '../compose/compose-digest.ts';
import { isStillRelevant } from '../mails/registry.ts';
import { type Collection, type Notice, noticeId } from '../plan/notice.ts';
import { officeCalendar } from '../plan/office-calendar.ts';
import { highestOfEach } from './highest-step.ts';
import type { Claimed } from './notice-store.ts';
import { overdueWork } from './overdue-work.ts';
import { type PostOffice, SendInProgressError } from './post-office.ts';
import { sendOnce } from './send-once.ts';
import { settleConcurrently, settleInOrder } from './settle.ts';
import { sendNotice } from './tell.ts';
import { collectionTime, joinOpenCollection } from './timing.ts';

/**
 * Sends what was collected for an office: one mail when it is two or more, with what else is due or overdue there; what
 * moved on meanwhile is dropped (domain.md section 4), and of each deadline the highest step alone is told. Should the
 * office have closed meanwhile, its next collection carries them.
 * @throws SendInProgressError while another worker has it; what could not be sent, the rest was.
 */
export async function sendCollection(post: PostOffice, collection: Collection): Promise<void> {
  const claimed = await post.notices.claim(collection, post.lease());
  if (claimed === 'done') return;
  if (claimed === 'held') throw new SendInProgressError('another worker is sending this collection');
  const now = await post.now();
  await markCarried(post, claimed, now);
  const waiting = await unlessClosed(
    post,
    collection,
    claimed,
    await unlessOutdone(post, claimed, await unlessMovedOn(post, notSent(claimed), now), now),
    now,
  );
  const lines = linesOfDigest(claimed, waiting);
  const mails = waiting
    .filter((one) => !lines.includes(one))
    .map(
      ({ notice, file }) =>
        () =>
          sendNotice(post, notice, file),
    );
  if (lines.length > 0) mails.unshift(() => sendDigest(post, collection, lines, now));
  await settleInOrder(mails, (send) => send());
  await post.notices.settle(collection);
}

type Collected = Claimed['notices'][number];

const carries = ({ digest }: Claimed, notice: Notice): boolean =>
  digest?.lines.some(({ number, id }) => number === notice.number && id === noticeId(notice)) ?? false;

const isOpen = ({ state }: Collected): boolean => state === 'planned' || state === 'sending';

const notSent = (claimed: Claimed): Collected[] =>
  claimed.notices.filter(
    (one) => isOpen(one) && !(claimed.digest?.state === 'sent' && carries(claimed, one.notice)),
  );

/** A digest that went out before its notices could be marked carried them all the same. */
async function markCarried({ notices }: PostOffice, claimed: Claimed, at: Instant): Promise<void> {
  const { digest } = claimed;
  if (digest?.state !== 'sent') return;
  const carried = claimed.notices.filter((one) => isOpen(one) && carries(claimed, one.notice));
  await settleConcurrently(carried, ({ notice }) =>
    notices.markCarried(notice, { messageId: digest.messageId!, at }),
  );
}

/** Reads each case again; what no longer holds is skipped. */
async function unlessMovedOn(
  post: PostOffice,
  open: readonly Collected[],
  now: Instant,
): Promise<WaitingNotice[]> {
  const waiting = new Map<Notice, WaitingNotice>();
  await settleConcurrently(open, async ({ notice }) => {
    const file = await post.complaints.load(notice.number);
    const holds = file && isStillRelevant(notice, file.complaint, now);
    if (holds) waiting.set(notice, { notice, file });
    else await post.notices.skip(notice, now);
  });
  return open.flatMap(({ notice }) => waiting.get(notice) ?? []);
}

/** Tells of each deadline once. A digest that was begun keeps its lines: it may have gone out. */
async function unlessOutdone(
  post: PostOffice,
  { digest }: Claimed,
  waiting: readonly WaitingNotice[],
  now: Instant,
): Promise<readonly WaitingNotice[]> {
  if (digest?.state === 'sending') return waiting;
  const kept = highestOfEach(waiting);
  await settleConcurrently(
    waiting.filter((one) => !kept.includes(one)),
    ({ notice }) => post.notices.skip(notice, now),
  );
  return kept;
}

/** Leaves to the office's next collection what can wait: no emergency, and nothing that may have gone out before. */
async function unlessClosed(
  post: PostOffice,
  { office, sendAt }: Collection,
  claimed: Claimed,
  waiting: readonly WaitingNotice[],
  now: Instant,
): Promise<readonly WaitingNotice[]> {
  const calendar = officeCalendar(post.tenant, office);
  if (isOfficeOpen(calendar, now)) return waiting;
  const next = collectionTime(calendar, now);
  const canWait = ({ notice, file }: WaitingNotice): boolean =>
    file.complaint.urgency !== 'emergency' &&
    !(claimed.digest?.state === 'sending' && carries(claimed, notice));
  const going: WaitingNotice[] = waiting.filter((one) => !canWait(one));
  await settleConcurrently(waiting.filter(canWait), async (one) => {
    const postponed = await joinOpenCollection(calendar, next, (at) =>
      post.notices.postpone(one.notice, sendAt, at),
    );
    if (postponed === 'known') going.push(one);
  });
  return going;
}

/** What shares a mail. One that was begun keeps its lines, whatever is left of them: it may have gone out. */
function linesOfDigest(claimed: Claimed, waiting: readonly WaitingNotice[]): WaitingNotice[] {
  switch (claimed.digest?.state ?? 'planned') {
    case 'sending':
      return waiting.filter(({ notice }) => carries(claimed, notice));
    case 'planned':
      return waiting.length > 1 ? [...waiting] : [];
    default:
      return [];
  }
}

async function sendDigest(
  post: PostOffice,
  collection: Collection,
  waiting: readonly WaitingNotice[],
  now: Instant,
): Promise<void> {
  const lines = waiting.map(({ notice }) => ({ number: notice.number, id: noticeId(notice) }));
  const overdue = await overdueWork(post, collection.office, waiting, now);
  const mail = await composeDigest(post, collection, { waiting, overdue }, now);
  const sent = await sendOnce(post, { kind: 'digest', collection, lines }, mail);
  if (sent) await settleConcurrently(waiting, ({ notice }) => post.notices.markCarried(notice, sent));
}
