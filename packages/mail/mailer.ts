import type { Language } from '#calendar/zones.ts';

export interface Address {
  /** Display name, such as the title of an office. */
  readonly name?: string;
  readonly address: string;
}

export interface MailAttachment {
  /** File name; letters, digits, `.`, `-` and `_`. */
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
  /** Address for one-click unsubscribe (RFC 8058). */
  readonly unsubscribe?: string;
  /** Groups the mails of one case, such as `KLT-7F3K-9M2Q@klaten.example`; SES replaces message ids. */
  readonly thread?: string;
  /** Identifies the mail in delivery events; letters, digits, `-` and `_` only (`mail-tag.ts`). */
  readonly tag: string;
}

/** Sends mails through a mail service. */
export interface Mailer {
  /**
   * @returns the message id that delivery events will carry.
   * @throws MailUndeliverableError when the mail can never be sent; MailNotAcceptedError when it was certainly not
   *   sent now. After any other error it may have been sent.
   */
  send(mail: Mail): Promise<{ messageId: string }>;
}

/** The mail was certainly not sent. A retry creates no duplicate. */
export class MailNotAcceptedError extends Error {
  override readonly name: string = 'MailNotAcceptedError';
}

/** The account exceeded its sending rate; a retry a moment later succeeds. */
export class MailThrottledError extends MailNotAcceptedError {
  override readonly name = 'MailThrottledError';
}

/** The mail service will never accept this mail for this address. Do not retry. */
export class MailUndeliverableError extends MailNotAcceptedError {
  override readonly name = 'MailUndeliverableError';
  /** Code of the reason: ours, or the mail service's. */
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
