import type { Instant } from '#calendar/zones.ts';
import type { TakeStep } from '#casework/commands/step-result.ts';
import type { Inbox } from '#casework/views/list-assignments.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import type { Mailer } from '#mail/mailer.ts';
import type { composeNotice } from '../compose/compose-notice.ts';
import type { MailSources } from '../compose/mail-sources.ts';
import type { Lease, NoticeStore } from './notice-store.ts';
import type { isStillRelevant } from './still-relevant.ts';

/** Metrics that sending mails reports. */
export const mailMetrics = ['MailSent', 'MailFailed', 'PossibleDuplicate'] as const;

/** Everything that sending one tenant's notices depends on. */
export interface NoticeDependencies extends MailSources {
  readonly takeStep: TakeStep;
  readonly composeNotice: typeof composeNotice;
  readonly isStillRelevant: typeof isStillRelevant;
  readonly notices: NoticeStore;
  /** The assignments of the offices. */
  readonly inbox: Inbox;
  readonly mailer: Mailer;
  now(): Promise<Instant>;
  /**
   * Waits for a slot of the account's sending rate. @throws NoSendSlotError when no slot is free within this call's
   * time.
   */
  slot(): Promise<void>;
  lease(): Lease;
  readonly metric: (figure: (typeof mailMetrics)[number], value: number) => void;
}

/** Dependencies of a sender that can also queue notices as messages of their own. */
export interface QueueingDependencies extends NoticeDependencies {
  /** Adds messages to the queue that the current message came from. */
  enqueue(messages: readonly NoticeDue[]): Promise<void>;
}

/** Another worker holds the lease. The message must come back, because that worker may die before it sends. */
export class SendInProgressError extends Error {
  override readonly name = 'SendInProgressError';
}
