import type { Instant } from '#calendar/zones.ts';
import type { AttachmentStores, Moments } from '#casework/attachments/ask-upload.ts';
import { signedLinks } from '#files/signed-links.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import { attachmentsBucket, complaints, table } from './wiring.ts';

/** What taking in and showing attachments works on. */
export const attachmentStores = (): AttachmentStores => ({
  complaints: complaints(),
  attachments: dynamoAttachments(table()),
  links: signedLinks(attachmentsBucket, Date.now),
});

/** The stage's moment, and the real one. */
export const bothClocks = async ({ now }: { now(): Promise<Instant> }): Promise<Moments> => ({
  now: await now(),
  realNow: new Date().toISOString(),
});
