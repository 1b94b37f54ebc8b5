import type { Instant } from '#calendar/zones.ts';
import type { DigestBatch, Notice } from '../plan/notice.ts';

/**
 * A time-limited right to send. It uses real time, not the stage's movable clock: moving the clock while a mail is
 * being sent must not let a second worker send it too.
 */
export interface Lease {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When the holder has certainly stopped, in milliseconds since 1970. */
  readonly until: number;
}

/**
 * One mail with one delivery state: a single notice, a digest of several, a message about an unreachable office, or
 * a mail about a letter.
 */
export type OutgoingMail =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'digest'; readonly batch: DigestBatch; readonly lines: readonly BatchLine[] }
  | { readonly kind: 'unreachable'; readonly unreachable: Unreachable }
  | OutgoingLetterMail;

/** A message to one office that another cannot be reached, or can be again. */
export interface Unreachable {
  readonly tenant: string;
  readonly office: string;
  readonly since: Instant;
  readonly recipient: string;
}

/**
 * A mail about a letter of reprimand or a run of letters. `about` is the id of the letter or run, `mail` tells its
 * mails apart.
 */
export interface OutgoingLetterMail {
  readonly kind: 'letter';
  readonly tenant: string;
  readonly about: string;
  readonly mail: string;
}

/** Reference from a batch to one of its notices. */
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

/** A batch that one worker has claimed. No more notices can be added to it. */
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
 * Permanent store of notices and their delivery states, with consistent reads. A redelivered message finds what was
 * already sent.
 */
export interface NoticeStore {
  /**
   * Adds a notice to the batch sent at `sendAt`. `known`: it is in a batch or finished; `begun`: it is being sent
   * alone, or an attempt ended in doubt; `closed`: that batch is already being sent.
   */
  addToBatch(notice: Notice, sendAt: Instant): Promise<'added' | 'known' | 'begun' | 'closed'>;
  /**
   * Moves a waiting notice to the batch of another instant. `known`: it no longer waits; `closed`: the other batch
   * is already being sent.
   */
  moveToBatch(notice: Notice, from: Instant, sendAt: Instant): Promise<'moved' | 'known' | 'closed'>;
  /** Acquires the lease for a mail, creating its record if needed. Takes over an expired lease. */
  begin(outgoing: OutgoingMail, lease: Lease): Promise<LeaseResult>;
  /** Gives the lease back after an attempt that certainly sent nothing. */
  release(outgoing: OutgoingMail, begun: { possibleDuplicate: boolean }): Promise<void>;
  /** Records that the mail service accepted the mail, with the message id of its delivery events. */
  markSent(outgoing: OutgoingMail, sent: SentMail): Promise<void>;
  /** Records that a digest contained this notice. */
  markCarried(notice: Notice, sent: Pick<SentMail, 'messageId' | 'at'>): Promise<void>;
  /** Marks the mail and all its notices as undeliverable. `reason` is our code or the mail service's. */
  giveUp(outgoing: OutgoingMail, given: { reason: string; at: Instant }): Promise<void>;
  /** Marks a notice as skipped because its case moved on, unless it was sent or is being sent. */
  skip(notice: Notice, at: Instant): Promise<void>;
  /** Claims a due batch. `held`: another worker has it; `finished`: it was closed before or never existed. */
  claimBatch(batch: DigestBatch, lease: Lease): Promise<ClaimedBatch | 'held' | 'finished'>;
  /** Marks a batch as finished, so that the sweep no longer finds it. */
  closeBatch(batch: DigestBatch): Promise<void>;
}
