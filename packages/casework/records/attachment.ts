import type { Instant } from '#calendar/zones.ts';

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];
/** What can be attached. Everything else is refused, however it is named. */
export const attachmentTypes = [...imageTypes, 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Bytes of one file: 10 MB. */
export const maxFileBytes = 10 * 1024 * 1024;

/** Who a file came from: the complainant, or an office. */
export type Side = 'complainant' | 'office';

/** Files of one case from each side, with those that are still expected. */
export const maxAttachments: Readonly<Record<Side, number>> = { complainant: 10, office: 30 };

/** Why a file that was sent cannot be taken. */
export const refusalReasons = [
  'unknown-type',
  'unreadable',
  'too-many-pixels',
  'file-too-large',
  'pdf-encrypted',
  'pdf-active',
] as const;
export type AttachmentRefusal = (typeof refusalReasons)[number];

interface RequestedFile {
  /** `place` and a random part, so that nobody meets another's file by counting. */
  readonly id: string;
  readonly by: Side;
  /** The office that asked, where one did. */
  readonly office?: string;
  /** What its sender said it is; once it is ready, what its content says. */
  readonly type: AttachmentType;
  /** Bytes, of the file as it is kept once it is ready. */
  readonly size: number;
  /** What its sender calls it: words a person wrote, so shown to that side alone, and in no key, event or log. */
  readonly name?: string;
  readonly at: Instant;
}

/**
 * A file of a case. Real instants, whatever the stage's clock says: `until` ends the link by which it is sent, at
 * `lapses` it is forgotten.
 */
export type Attachment = RequestedFile &
  (
    | { readonly state: 'expected'; readonly until: Instant; readonly lapses: Instant }
    | { readonly state: 'ready' }
    | { readonly state: 'refused'; readonly reason: AttachmentRefusal; readonly lapses: Instant }
  );

/** What became of an expected file. */
export type CheckResult =
  | { readonly state: 'ready'; readonly type: AttachmentType; readonly size: number }
  | { readonly state: 'refused'; readonly reason: AttachmentRefusal; readonly lapses: Instant };

export const isLapsed = (attachment: Attachment, realNow: Instant): boolean =>
  'lapses' in attachment && attachment.lapses <= realNow;
