import { scopeOf } from '#access/tenant-scope.ts';
import type { Instant } from '#calendar/zones.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { Inbox } from '#casework/views/list-assignments.ts';
import { takeStep } from '#casework/wiring.ts';
import type { AddressMended } from '#events/complaint/address-mended.v1.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import { noticesQueueFor, queuesFor } from '#events/subscriptions.ts';
import type { Mail } from '#mail/mailer.ts';
import { composeNotice } from '#notices/compose/compose-notice.ts';
import type { QueueingDependencies } from '#notices/delivery/notice-dependencies.ts';
import { repeatLostMail } from '#notices/delivery/repeat-lost-mail.ts';
import { sendDigestBatch } from '#notices/delivery/send-digest-batch.ts';
import { notifyAll, notifyOne } from '#notices/delivery/send-notices.ts';
import { isStillRelevant } from '#notices/delivery/still-relevant.ts';
import { liftSuppression } from '#notices/suppression/lift-suppression.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { tuesday } from '../complaints/cases.ts';
import { memoryFollowers } from '../memory/memory-followers.ts';
import { memoryLostMails } from '../memory/memory-lost-mails.ts';
import { memoryNotices } from '../memory/memory-notices.ts';
import { memoryQuotas } from '../memory/memory-quotas.ts';
import { memorySuppressionList } from '../memory/memory-suppression-list.ts';

/** Milliseconds of real time. */
export const leaseMs = 30_000;

export const fixtureSecret = JSON.stringify({ current: 'k1', k1: 'of the test' });

type Kept = ReturnType<typeof memoryNotices>;

/** Doubles, a movable clock, and hooks at which a worker may die. */
export function noticesFixture(
  tenant: TenantConfig,
  complaints: ComplaintStore,
  kept: Kept = memoryNotices(scopeOf(tenant)),
  inbox?: Inbox,
) {
  const lost = memoryLostMails();
  const mails: Mail[] = [];
  const metrics: Record<string, number> = {};
  const clock = { now: tuesday, real: 0 };
  const hooks: { beforeSend?: ((mail: Mail) => void | Promise<void>) | undefined } = {};
  const post: QueueingDependencies = {
    complaints,
    notices: kept.store,
    lostMails: lost.store,
    quotas: memoryQuotas(),
    inbox: inbox ?? { page: async () => ({ rows: [] }) },
    takeStep,
    composeNotice,
    isStillRelevant,
    suppressions: memorySuppressionList(),
    followers: memoryFollowers(scopeOf(tenant)),
    secret: async () => fixtureSecret,
    mailer: {
      async send(mail) {
        await hooks.beforeSend?.(mail);
        mails.push(mail);
        return { messageId: `ses-${mails.length}` };
      },
    },
    tenant,
    baseUrl: 'https://tanggap.example',
    now: async () => clock.now,
    slot: async () => {},
    lease: () => ({ now: clock.real, until: clock.real + leaseMs }),
    metric: (name, value) => {
      metrics[name] = (metrics[name] ?? 0) + value;
    },
    enqueue: async (messages) => {
      for (const message of messages) await notifyOne(post, message);
    },
  };
  const notify = (event: ComplaintEvent) => notifyAll(post, event);
  /** As the publisher sends the events after a sequence number. */
  const tellAll = async (number: string, after = 0, ahead: (event: ComplaintEvent) => void = () => {}) => {
    for (const entry of await complaints.timeline(number, after)) {
      const queues = queuesFor(entry);
      if (queues.includes('mail-events')) await liftSuppression({ ...post, notify }, entry as AddressMended);
      if (!queues.includes(noticesQueueFor(entry))) continue;
      ahead(entry);
      await notifyAll(post, entry);
    }
  };
  /** As the sweep asks. */
  const sweepAt = async (now: Instant) => {
    clock.now = now;
    for (const batch of kept.due(now)) await sendDigestBatch(post, batch);
    for (const one of lost.due(now)) await repeatLostMail(post, one);
  };
  const mailsTo = (office: string) => {
    const { email } = tenant.offices.find(({ id }) => id === office)!;
    return mails.filter(({ to }) => to.address === email);
  };
  return { post, kept, lost, mails, metrics, clock, hooks, tellAll, sweepAt, mailsTo };
}
