import type { AttachmentRefusal, AttachmentType } from '#casework/records/attachment.ts';

export type Checked =
  | { readonly type: AttachmentType; readonly bytes: Uint8Array }
  | { readonly unfit: AttachmentRefusal };
