import type { AttachmentRefusal, AttachmentType } from '#casework/records/attachment.ts';

/** A file as it may be kept and served, or why not. */
export type Checked =
  | { readonly type: AttachmentType; readonly bytes: Uint8Array }
  | { readonly unfit: AttachmentRefusal };
