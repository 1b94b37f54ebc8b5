import type { AttachmentStore, Attachments, Files } from '#casework/records/attachment-store.ts';

/**
 * Erases the attachments of cases. The files go first: while an account of one is left, whoever runs this again finds
 * the case. What is still being sent or looked into meanwhile is expected by nobody, and goes when it has come.
 */
export const erasableAttachments = (store: AttachmentStore, files: Files): Attachments => ({
  async eraseAll(number) {
    await files.dropAll(number);
    await store.forgetAll(number);
  },
});
