import type { Language } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { AccessRecords } from '../records/access-record.ts';
import type { Side } from '../records/attachment.ts';
import type { FileLinks } from '../records/attachment-store.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { accessRecordOf, isAccessLogged } from '../rights/load-for-officer.ts';
import type { OwnContributions } from '../rights/own-contributions.ts';
import { attachmentReferences } from './attachment-references.ts';
import { type AttachmentView, attachmentView } from './attachment-view.ts';
import { type FileOfCase, filesOfCase, sideOf } from './files-of-case.ts';
import type { Clocks } from './request-upload.ts';

/** A ready file has a link that anyone who has it may open for a few minutes. */
export interface AttachmentShown extends AttachmentView {
  readonly url?: string;
  readonly until?: string;
}

const openMs = 5 * 60_000;

interface AttachmentQuery extends Clocks {
  readonly id: string;
  readonly actor: Actor;
  readonly language: Language;
}

interface Stores {
  readonly complaints: ComplaintStore;
  readonly links: FileLinks;
  readonly records: AccessRecords;
}

/** Access to a secret case is recorded first. @throws CommandError `not-found`, also for a file not shown */
export async function showAttachment(
  stores: Stores,
  tenant: TenantConfig,
  complaint: Complaint,
  query: AttachmentQuery,
): Promise<AttachmentShown> {
  const { complaints } = stores;
  const entries = await complaints.timeline(complaint.number);
  const files = await filesOfCase(complaints, complaint, entries, query.actor);
  return open(stores, tenant, { complaint, side: sideOf(query.actor), files }, query);
}

/** A file that the office contributed before its task ended. @throws CommandError `not-found` for any other */
export function showOwnAttachment(
  stores: Stores,
  tenant: TenantConfig,
  { complaint, entries, attachments }: OwnContributions,
  query: AttachmentQuery,
): Promise<AttachmentShown> {
  const named = attachmentReferences(entries, 'office');
  const { number } = complaint;
  const files = attachments.map((file) => ({ number, file, reference: named.get(file.id) }));
  return open(stores, tenant, { complaint, side: 'office', files }, query);
}

interface OpenedFiles {
  readonly complaint: Complaint;
  readonly side: Side;
  /** Those that the reader may see. */
  readonly files: readonly FileOfCase[];
}

async function open(
  { links, records }: Omit<Stores, 'complaints'>,
  tenant: TenantConfig,
  { complaint, side, files }: OpenedFiles,
  { id, actor, language, now, realNow }: AttachmentQuery,
): Promise<AttachmentShown> {
  const { number } = complaint;
  const found = files.find((one) => one.file.id === id);
  if (!found) throw new CommandError({ failure: 'not-found' });
  const { file, reference } = found;
  const view = attachmentView(file, { reference, side, tenant, language });
  if (file.state !== 'ready') return view;
  if (side === 'office' && isAccessLogged(complaint))
    await records.add({
      ...accessRecordOf(tenant, number, actor, now),
      why: 'read-attachment',
      fields: [id, 'case'],
    });
  const until = new Date(Date.parse(realNow) + openMs).toISOString();
  return { ...view, url: await links.toFetch(found.number, file, until), until };
}
