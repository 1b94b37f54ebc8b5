import type { AttachmentStores, Moments } from '#casework/attachments/ask-upload.ts';
import { signedLinks } from '#files/signed-links.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import { now } from './clock.ts';
import { attachmentsBucket, complaints, once, table } from './wiring.ts';

/** What taking in and showing attachments works on. */
export const attachmentOffice = once<AttachmentStores>(() => ({
  complaints: complaints(),
  attachments: dynamoAttachments(table()),
  links: signedLinks(attachmentsBucket, Date.now),
}));

/** The stage's moment, and the real one. */
export const moments = async (): Promise<Moments> => ({
  now: await now(),
  realNow: new Date().toISOString(),
});
