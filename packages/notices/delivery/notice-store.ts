import type { Instant } from '#calendar/zones.ts';
import type { DigestBatch, Notice } from '../plan/notice.ts';

/**
 * Nobody else sends while this holds. In real time, never a stage's moved clock: it stands for a process that lives,
 * and moving the clock while a mail is on its way must not let a second one go.
 */
export interface Lease {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When whoever takes it now is surely gone. */
  readonly until: number;
}

/**
 * What goes out as one mail and has one state: a notice, those of a batch that share a mail (by their ids), or that
 * an office cannot be reached.
 */
export type OutgoingMail =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'digest'; readonly batch: DigestBatch; readonly lines: readonly BatchLine[] }
  | { readonly kind: 'unreachable'; readonly unreachable: Unreachable }
  | OutgoingLetterMail;

/** What one office is told of another. */
export interface Unreachable {
  readonly tenant: string;
  readonly office: string;
  readonly since: Instant;
  readonly recipient: string;
}

/** A mail about a letter of reprimand, or about a run of letters; `mail` names it there. */
export interface OutgoingLetterMail {
  readonly kind: 'letter';
  readonly tenant: string;
  readonly about: string;
  readonly mail: string;
}

/** A notice as a batch points at it. */
export interface BatchLine {
  readonly number: string;
  readonly id: string;
}

/**
 * `planned` waits; `sending` is under a lease; `sent`, `skipped` and `undeliverable` are for good. A mail that went
 * out to a moment of doubt stays marked.
 */
export type MailState = 'planned' | 'sending' | 'sent' | 'skipped' | 'undeliverable';

/** Whether to send: `live`, another does so right now; `done`, it was sent, skipped or given up. */
export type LeaseResult =
  | { readonly acquired: true; readonly possibleDuplicate: boolean }
  | { readonly acquired: false; readonly reason: 'held' | 'finished' };

/** How a mail went out. */
export interface SentMail {
  readonly messageId: string;
  readonly at: Instant;
  /** The try before this one may have gone out as well. */
  readonly possibleDuplicate: boolean;
}

/** A batch in the hands of the one worker that sends it. Nothing joins it any more. */
export interface ClaimedBatch {
  readonly notices: readonly { readonly notice: Notice; readonly state: MailState }[];
  /** The mail that several of them share, when somebody began it before. */
  readonly digest?: {
    readonly state: MailState;
    readonly lines: readonly BatchLine[];
    readonly messageId?: string;
  };
}

/** Where notices are kept, for good: by their keys a message that comes again finds what was sent. All reads are consistent. */
export interface NoticeStore {
  /**
   * Plans a notice for a batch. `known`: it is in one, or done; `beginPause`: it is being sent at once, or a try ended
   * in doubt; `closed`: the batch is on its way already.
   */
  addToBatch(notice: Notice, sendAt: Instant): Promise<'added' | 'known' | 'begun' | 'closed'>;
  /**
   * Gives a notice that waits in the batch of one instant to that of another. `known`: it does not wait there
   * any more; `closed`: the other batch is on its way already.
   */
  moveToBatch(notice: Notice, from: Instant, sendAt: Instant): Promise<'moved' | 'known' | 'closed'>;
  /** Begins to send; a notice that was never planned is made by this. A lease that ran out is taken over. */
  begin(outgoing: OutgoingMail, lease: Lease): Promise<LeaseResult>;
  /** The mail surely did not go out: as if it had not been begun. */
  release(outgoing: OutgoingMail, begun: { possibleDuplicate: boolean }): Promise<void>;
  /** Notes that the mail went out, and under which id its sender's service will speak of it, at once. */
  markSent(outgoing: OutgoingMail, sent: SentMail): Promise<void>;
  /** Notes that a digest carried this notice. */
  markCarried(notice: Notice, sent: Pick<SentMail, 'messageId' | 'at'>): Promise<void>;
  /** The mail, with every notice in it, will never be taken; `reason` is the code of who refused it. */
  giveUp(outgoing: OutgoingMail, given: { reason: string; at: Instant }): Promise<void>;
  /** The case moved on: no mail. One that was sent or begun stays so. */
  skip(notice: Notice, at: Instant): Promise<void>;
  /** Takes a due batch; `live`, another worker has it; `done`, it was settled before or never was. */
  claimBatch(batch: DigestBatch, lease: Lease): Promise<ClaimedBatch | 'held' | 'finished'>;
  /** All of a batch is sent, skipped or given up: time need not look at it again. */
  closeBatch(batch: DigestBatch): Promise<void>;
}
