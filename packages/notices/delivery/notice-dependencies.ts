import type { Instant } from '#calendar/zones.ts';
import type { Inbox } from '#casework/views/list-assignments.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import type { Mailer } from '#mail/mailer.ts';
import type { MailSources } from '../compose/mail-sources.ts';
import type { Lease, NoticeStore } from './notice-store.ts';

/** What is counted of mails. */
export const mailMetrics = ['MailSent', 'MailFailed', 'PossibleDuplicate'] as const;

/** All that sending notices of one tenant needs. */
export interface NoticeDependencies extends MailSources {
  readonly notices: NoticeStore;
  /** What offices have to do. */
  readonly inbox: Inbox;
  readonly mailer: Mailer;
  now(): Promise<Instant>;
  /** Waits until one more mail may go. @throws when this call has no time left for it. */
  slot(): Promise<void>;
  lease(): Lease;
  readonly metric: (figure: (typeof mailMetrics)[number], value: number) => void;
}

/** The same, of notices: what one message is too short for is handed over. */
export interface QueueingDependencies extends NoticeDependencies {
  /** Puts messages into the queue that this one came from. */
  enqueue(messages: readonly NoticeDue[]): Promise<void>;
}

/** Another worker sends this right now. The message must come back: should that worker die, nobody else would. */
export class SendInProgressError extends Error {
  override readonly name = 'SendInProgressError';
}
