import type { Language } from '#calendar/zones.ts';

export interface Address {
  /** As people read it, such as the title of an office. */
  readonly name?: string;
  readonly address: string;
}

/** A file that goes with a mail. */
export interface MailAttachment {
  /** As the reader saves it; letters, digits, `.`, `-` and `_`. */
  readonly name: string;
  readonly type: 'application/pdf';
  readonly content: Uint8Array;
}

/** One mail to one address. */
export interface Mail {
  readonly from: Address;
  readonly to: Address;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
  /** Where one click, or the mail program by itself, ends these mails (RFC 8058). */
  readonly unsubscribe?: string;
  /** What the mails of one case share, such as `KLT-7F3K-9M2Q@klaten.example`: the sender's service replaces message ids. */
  readonly thread?: string;
  /** Names the notice at the sender's service: letters, digits, `-` and `_` only. */
  readonly tag: string;
}

/** Hands a mail over for good. */
export interface Mailer {
  /**
   * @returns the id under which the sender's service will speak of this mail.
   * @throws MailUndeliverableError when it never will; MailNotAcceptedError when it surely did not go out now; any other error
   *   leaves open whether it did.
   */
  send(mail: Mail): Promise<{ messageId: string }>;
}

/** The mail did not go out: trying again doubles nothing. */
export class MailNotAcceptedError extends Error {
  override readonly name: string = 'MailNotAcceptedError';
}

/** The account sends faster than it may; a moment later the same mail is taken. */
export class MailThrottledError extends MailNotAcceptedError {
  override readonly name = 'MailThrottledError';
}

/** This mail to this address will never be taken: trying again is in vain. */
export class MailUndeliverableError extends MailNotAcceptedError {
  override readonly name = 'MailUndeliverableError';
  /** Why, as a code: ours, or the one of the sender's service. */
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
