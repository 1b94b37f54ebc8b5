import type { Instant } from '#calendar/zones.ts';
import type { TakeStep } from '#casework/commands/step-result.ts';
import type { Inbox } from '#casework/views/list-assignments.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import type { LostMails } from '#mail/lost-mails.ts';
import type { Mailer } from '#mail/mailer.ts';
import type { composeNotice } from '../compose/compose-notice.ts';
import type { MailSources } from '../compose/mail-sources.ts';
import type { Lease, NoticeStore } from './notice-store.ts';
import type { Quotas } from './quotas.ts';
import type { isStillRelevant } from './still-relevant.ts';

export const mailMetrics = [
  'MailSent',
  'MailFailed',
  'PossibleDuplicate',
  'MailRepeated',
  'MailGivenUp',
] as const;

export interface NoticeDependencies extends MailSources {
  readonly takeStep: TakeStep;
  readonly composeNotice: typeof composeNotice;
  readonly isStillRelevant: typeof isStillRelevant;
  readonly notices: NoticeStore;
  readonly lostMails: Pick<LostMails, 'finish'>;
  readonly quotas: Quotas;
  readonly inbox: Inbox;
  readonly mailer: Mailer;
  now(): Promise<Instant>;
  /** Waits for the account's sending rate. @throws NoSendSlotError when no slot is free within this call's time */
  slot(): Promise<void>;
  lease(): Lease;
  readonly metric: (figure: (typeof mailMetrics)[number], value: number) => void;
}

export interface QueueingDependencies extends NoticeDependencies {
  /** To the queue that the current message came from. */
  enqueue(messages: readonly NoticeDue[]): Promise<void>;
}

/** The message must come back, because the worker that holds the lease may die before it sends. */
export class SendInProgressError extends Error {
  override readonly name = 'SendInProgressError';
}
