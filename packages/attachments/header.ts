import type { AttachmentRefusal } from '#casework/records/attachment.ts';

export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  readonly exif?: DataView;
  /** Why the image must not be given to the decoder. */
  readonly refusal?: AttachmentRefusal;
}
