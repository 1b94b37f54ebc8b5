import type { Instant } from '#calendar/zones.ts';
import type { MailReference } from '#mail/mail-tag.ts';
import type { DeliveryStatus } from '#mail/ses-event.ts';
import type { DigestBatch, Notice } from '../plan/notice.ts';

/** A time-limited right to send, in real time: moving the stage's clock must not let a second worker send. */
export interface Lease {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When the holder has certainly stopped, in milliseconds since 1970. */
  readonly until: number;
}

/** One mail with one delivery state. */
export type OutgoingMail =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'digest'; readonly batch: DigestBatch; readonly lines: readonly BatchLine[] }
  | { readonly kind: 'unreachable'; readonly unreachable: Unreachable }
  | OutgoingLetterMail;

export interface Unreachable {
  readonly tenant: string;
  readonly office: string;
  readonly since: Instant;
  readonly recipient: string;
}

/** `about` is the id of the letter or run, `mail` tells its mails apart. */
export interface OutgoingLetterMail {
  readonly kind: 'letter';
  readonly tenant: string;
  readonly about: string;
  readonly mail: string;
}

export interface BatchLine {
  readonly number: string;
  readonly id: string;
}

/** `planned` waits; `sending` is leased; `sent`, `skipped` and `undeliverable` are final. */
export type MailState = 'planned' | 'sending' | 'sent' | 'skipped' | 'undeliverable';

/** `held`: another worker is sending; `finished`: it was sent, skipped or given up. */
export type LeaseResult =
  | { readonly acquired: true; readonly possibleDuplicate: boolean }
  | { readonly acquired: false; readonly reason: 'held' | 'finished' };

export interface SentMail {
  readonly messageId: string;
  readonly at: Instant;
  /** An earlier attempt may also have reached the mail service. */
  readonly possibleDuplicate: boolean;
}

/** How far a mail is, and what SES said of its last attempt. */
export interface MailProgress {
  readonly state: MailState;
  readonly messageId?: string;
  readonly status?: DeliveryStatus;
  /** SES's ids of the attempts that did not arrive and were repeated, oldest first. */
  readonly lost: readonly string[];
  readonly notice?: Notice;
  /** Of a digest. */
  readonly lines?: readonly BatchLine[];
}

/** No more notices can be added to it. */
export interface ClaimedBatch {
  readonly notices: readonly { readonly notice: Notice; readonly state: MailState }[];
  /** The digest, if an earlier worker started to send it. */
  readonly digest?: {
    readonly state: MailState;
    readonly lines: readonly BatchLine[];
    readonly messageId?: string;
  };
}

/**
 * One tenant's mails; what belongs to another tenant is an error. Permanent, with consistent reads: a redelivered message
 * finds what was already sent.
 */
export interface NoticeStore {
  /** `known`: in a batch or finished; `begun`: sent alone, or in doubt; `closed`: that batch is being sent. */
  addToBatch(notice: Notice, sendAt: Instant): Promise<'added' | 'known' | 'begun' | 'closed'>;
  /** `known`: the notice no longer waits; `closed`: the other batch is already being sent. */
  moveToBatch(notice: Notice, from: Instant, sendAt: Instant): Promise<'moved' | 'known' | 'closed'>;
  /** Creates the mail's record if needed. Takes over an expired lease. */
  begin(outgoing: OutgoingMail, lease: Lease): Promise<LeaseResult>;
  /** Undefined if nothing was begun under this name, or its case was erased. */
  progress(mail: MailReference): Promise<MailProgress | undefined>;
  /** A further attempt at a mail whose attempt `lost.at(-1)` did not arrive; of two workers one acquires it. */
  beginAgain(outgoing: OutgoingMail, lease: Lease, lost: readonly string[]): Promise<LeaseResult>;
  /** A mail that was sent as `messageId`, did not arrive and is not repeated. */
  abandon(mail: MailReference, given: { messageId: string; reason: string; at: Instant }): Promise<void>;
  /** The notices of a digest, in no particular order. */
  noticesOf(lines: readonly BatchLine[]): Promise<Notice[]>;
  /** Only after an attempt that certainly sent nothing. */
  release(outgoing: OutgoingMail, begun: { possibleDuplicate: boolean }): Promise<void>;
  /** `sent` has the message id of the mail's delivery events. */
  markSent(outgoing: OutgoingMail, sent: SentMail): Promise<void>;
  markCarried(notice: Notice, sent: Pick<SentMail, 'messageId' | 'at'>): Promise<void>;
  /** Includes all notices of the mail. `reason` is our code or the mail service's. */
  giveUp(outgoing: OutgoingMail, given: { reason: string; at: Instant }): Promise<void>;
  /** Does nothing if the notice was sent or is being sent. */
  skip(notice: Notice, at: Instant): Promise<void>;
  /** `held`: another worker has it; `finished`: it was closed before or never existed. */
  claimBatch(batch: DigestBatch, lease: Lease): Promise<ClaimedBatch | 'held' | 'finished'>;
  /** The sweep no longer finds a finished batch. */
  closeBatch(batch: DigestBatch): Promise<void>;
}
