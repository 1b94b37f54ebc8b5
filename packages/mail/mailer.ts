import type { Language } from '#calendar/zones.ts';

export interface Address {
  readonly name?: string;
  readonly address: string;
}

export interface MailAttachment {
  /** Letters, digits, `.`, `-` and `_`. */
  readonly name: string;
  readonly type: 'application/pdf';
  readonly content: Uint8Array;
}

export interface Mail {
  readonly from: Address;
  readonly to: Address;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
  /** For one-click unsubscribe (RFC 8058). */
  readonly unsubscribe?: string;
  /** Groups the mails of one case, such as `KLT-7F3K-9M2Q@klaten.example`; SES replaces message ids. */
  readonly thread?: string;
  /** Letters, digits, `-` and `_`. */
  readonly tag: string;
}

export interface Mailer {
  /** @throws MailUndeliverableError or MailNotAcceptedError; after any other error the mail may have been sent */
  send(mail: Mail): Promise<{ messageId: string }>;
}

/** A retry creates no duplicate. */
export class MailNotAcceptedError extends Error {
  override readonly name: string = 'MailNotAcceptedError';
}

export class MailThrottledError extends MailNotAcceptedError {
  override readonly name = 'MailThrottledError';
}

export class MailUndeliverableError extends MailNotAcceptedError {
  override readonly name = 'MailUndeliverableError';
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
