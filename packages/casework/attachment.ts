export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];
/** What can be attached. Everything else is refused, however it is named. */
export const attachmentTypes = [...imageTypes, 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Why a file that was sent cannot be taken. */
export const unfitReasons = [
  'unknown-type',
  'unreadable',
  'too-many-pixels',
  'file-too-large',
  'pdf-encrypted',
  'pdf-active',
] as const;
export type UnfitReason = (typeof unfitReasons)[number];
