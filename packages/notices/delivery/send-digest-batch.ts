import { isOfficeOpen } from '#calendar/opening-times.ts';
import type { Instant } from '#calendar/zones.ts';
import { composeDigest, type WaitingNotice } from '../compose/compose-digest.ts';
import { type DigestBatch, type Notice, noticeId } from '../plan/notice.ts';
import { officeCalendar } from '../plan/office-calendar.ts';
import { latestLevels } from './latest-level.ts';
import { type NoticeDependencies, SendInProgressError } from './notice-dependencies.ts';
import type { BatchLine, ClaimedBatch } from './notice-store.ts';
import { overdueWork } from './overdue-work.ts';
import { sendNotice } from './send-notices.ts';
import { sendOnce } from './send-once.ts';
import { settleConcurrently, settleInOrder } from './settle.ts';
import { isStillRelevant } from './still-relevant.ts';
import { batchTime, joinOpenBatch } from './timing.ts';

/**
 * Two or more notices make one digest. If the office has closed meanwhile, its next batch gets them.
 * @throws SendInProgressError while another worker holds the batch; failures of mails, after all were tried
 */
export async function sendDigestBatch(deps: NoticeDependencies, batch: DigestBatch): Promise<void> {
  const claimed = await deps.notices.claimBatch(batch, deps.lease());
  if (claimed === 'finished') return;
  if (claimed === 'held') throw new SendInProgressError('another worker is sending this batch');
  const now = await deps.now();
  await markCarried(deps, claimed, now);
  const current = await dropSuperseded(deps, claimed, await dropOutdated(deps, notSent(claimed), now), now);
  const waiting = await deferWhileClosed(deps, batch, { claimed, waiting: current, now });
  const lines = linesOfDigest(claimed, waiting);
  const mails = waiting
    .filter((one) => !lines.includes(one))
    .map(
      ({ notice, record }) =>
        () =>
          sendNotice(deps, notice, record),
    );
  if (lines.length > 0) mails.unshift(() => sendDigest(deps, batch, lines, now));
  await settleInOrder(mails, (send) => send());
  await deps.notices.closeBatch(batch);
}

/** The same notices in a digest made anew, without what is settled meanwhile. */
export async function repeatDigest(
  deps: NoticeDependencies,
  batch: DigestBatch,
  lines: readonly BatchLine[],
): Promise<void> {
  const now = await deps.now();
  const waiting: WaitingNotice[] = [];
  for (const notice of await deps.notices.noticesOf(lines)) {
    const record = await deps.complaints.load(notice.number);
    if (record && isStillRelevant(notice, record.complaint, now)) waiting.push({ notice, record });
  }
  if (waiting.length > 0) await sendDigest(deps, batch, waiting, now);
}

type BatchedNotice = ClaimedBatch['notices'][number];

const carries = ({ digest }: ClaimedBatch, notice: Notice): boolean =>
  digest?.lines.some(({ number, id }) => number === notice.number && id === noticeId(notice)) ?? false;

const isOpen = ({ state }: BatchedNotice): boolean => state === 'planned' || state === 'sending';

const notSent = (claimed: ClaimedBatch): BatchedNotice[] =>
  claimed.notices.filter(
    (one) => isOpen(one) && !(claimed.digest?.state === 'sent' && carries(claimed, one.notice)),
  );

/** The digest was sent before its worker could mark its notices. */
async function markCarried(
  { notices }: NoticeDependencies,
  claimed: ClaimedBatch,
  at: Instant,
): Promise<void> {
  const { digest } = claimed;
  if (digest?.state !== 'sent') return;
  const carried = claimed.notices.filter((one) => isOpen(one) && carries(claimed, one.notice));
  await settleConcurrently(carried, ({ notice }) =>
    notices.markCarried(notice, { messageId: digest.messageId!, at }),
  );
}

async function dropOutdated(
  deps: NoticeDependencies,
  open: readonly BatchedNotice[],
  now: Instant,
): Promise<WaitingNotice[]> {
  const waiting = new Map<Notice, WaitingNotice>();
  await settleConcurrently(open, async ({ notice }) => {
    const record = await deps.complaints.load(notice.number);
    const holds = record && isStillRelevant(notice, record.complaint, now);
    if (holds) waiting.set(notice, { notice, record });
    else await deps.notices.skip(notice, now);
  });
  return open.flatMap(({ notice }) => waiting.get(notice) ?? []);
}

/** A digest whose sending has begun keeps its lines, because it may have been sent. */
async function dropSuperseded(
  deps: NoticeDependencies,
  { digest }: ClaimedBatch,
  waiting: readonly WaitingNotice[],
  now: Instant,
): Promise<readonly WaitingNotice[]> {
  if (digest?.state === 'sending') return waiting;
  const kept = latestLevels(waiting);
  await settleConcurrently(
    waiting.filter((one) => !kept.includes(one)),
    ({ notice }) => deps.notices.skip(notice, now),
  );
  return kept;
}

/** Emergencies, and notices that may have been sent already, stay. */
async function deferWhileClosed(
  deps: NoticeDependencies,
  { office, sendAt }: DigestBatch,
  {
    claimed,
    waiting,
    now,
  }: {
    readonly claimed: ClaimedBatch;
    readonly waiting: readonly WaitingNotice[];
    readonly now: Instant;
  },
): Promise<readonly WaitingNotice[]> {
  const calendar = officeCalendar(deps.tenant, office);
  if (isOfficeOpen(calendar, now)) return waiting;
  const next = batchTime(calendar, now);
  const canWait = ({ notice, record }: WaitingNotice): boolean =>
    record.complaint.urgency !== 'emergency' &&
    !(claimed.digest?.state === 'sending' && carries(claimed, notice));
  const going: WaitingNotice[] = waiting.filter((one) => !canWait(one));
  await settleConcurrently(waiting.filter(canWait), async (one) => {
    const postponed = await joinOpenBatch(calendar, next, (at) =>
      deps.notices.moveToBatch(one.notice, sendAt, at),
    );
    if (postponed === 'known') going.push(one);
  });
  return going;
}

function linesOfDigest(claimed: ClaimedBatch, waiting: readonly WaitingNotice[]): WaitingNotice[] {
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
  deps: NoticeDependencies,
  batch: DigestBatch,
  waiting: readonly WaitingNotice[],
  now: Instant,
): Promise<void> {
  const lines = waiting.map(({ notice }) => ({ number: notice.number, id: noticeId(notice) }));
  const overdue = await overdueWork(deps, batch.office, waiting, now);
  const mail = await composeDigest(deps, batch, { waiting, overdue }, now);
  const sent = await sendOnce(deps, { kind: 'digest', batch, lines }, mail);
  if (sent) await settleConcurrently(waiting, ({ notice }) => deps.notices.markCarried(notice, sent));
}
