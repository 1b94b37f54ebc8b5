import type { AttachmentStore, Attachments, Files } from '#casework/records/attachment-store.ts';

/** Deletes the files first: their metadata let a repeated run find them. */
export const erasableAttachments = (store: AttachmentStore, files: Files): Attachments => ({
  async eraseAll(number) {
    await files.dropAll(number);
    await store.forgetAll(number);
  },
});
