import { scopeOf } from '#access/tenant-scope.ts';
import type { Instant } from '#calendar/zones.ts';
import type { AttachmentStores, Clocks } from '#casework/attachments/request-upload.ts';
import { signedLinks } from '#files/signed-links.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { complaintsOf } from './complaints-of.ts';
import { attachmentsBucket, tableOf } from './wiring.ts';

export const attachmentStores = (tenant: TenantConfig): AttachmentStores => ({
  complaints: complaintsOf(tenant),
  attachments: dynamoAttachments(tableOf(tenant)),
  links: signedLinks(attachmentsBucket, Date.now, scopeOf(tenant)),
});

export const bothClocks = async ({ now }: { now(): Promise<Instant> }): Promise<Clocks> => ({
  now: await now(),
  realNow: new Date().toISOString(),
});
