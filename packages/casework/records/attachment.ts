import type { Instant } from '#calendar/zones.ts';

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];
/** Other types are refused, whatever the file's name. */
export const attachmentTypes = [...imageTypes, 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const maxFileBytes = 10 * 1024 * 1024;

export type Side = 'complainant' | 'office';

/** Files per case and side, expected ones included. */
export const maxAttachments: Readonly<Record<Side, number>> = { complainant: 10, office: 30 };

export const refusalReasons = [
  'unknown-type',
  'unreadable',
  'too-many-pixels',
  'file-too-large',
  'grows-too-large',
  'cmyk',
  'unusual-coding',
  'too-many-pages',
  'too-complex',
  'took-too-long',
  'pdf-encrypted',
  'pdf-active',
] as const;
export type AttachmentRefusal = (typeof refusalReasons)[number];

interface RequestedFile {
  /** A slot and a random part, so that ids cannot be guessed. */
  readonly id: string;
  readonly by: Side;
  readonly office?: string;
  /** The declared type; once ready, the detected one. */
  readonly type: AttachmentType;
  /** Bytes; once ready, of the stored file. */
  readonly size: number;
  /** Free text, shown to the sender's side only, and in no key, event or log. */
  readonly name?: string;
  readonly at: Instant;
}

/** Real instants, whatever the stage's clock says: the upload link ends at `until`, the file expires at `lapses`. */
export type Attachment = RequestedFile &
  (
    | { readonly state: 'expected'; readonly until: Instant; readonly lapses: Instant }
    | { readonly state: 'ready' }
    | { readonly state: 'refused'; readonly reason: AttachmentRefusal; readonly lapses: Instant }
  );

export type CheckResult =
  | { readonly state: 'ready'; readonly type: AttachmentType; readonly size: number }
  | { readonly state: 'refused'; readonly reason: AttachmentRefusal; readonly lapses: Instant };

export const isLapsed = (attachment: Attachment, realNow: Instant): boolean =>
  'lapses' in attachment && attachment.lapses <= realNow;
