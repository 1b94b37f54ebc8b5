import type { Language } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { AccessRecords } from '../records/access-record.ts';
import type { FileLinks } from '../records/attachment-store.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { accessRecordOf, isAccessLogged } from '../rights/load-for-officer.ts';
import { type AttachmentView, attachmentView } from './attachment-view.ts';
import { filesOfCase, sideOf } from './files-of-case.ts';
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

/** Access to a secret case is recorded first. @throws CommandError `not-found`, also for a file not shown */
export async function showAttachment(
  { complaints, links, records }: { complaints: ComplaintStore; links: FileLinks; records: AccessRecords },
  tenant: TenantConfig,
  complaint: Complaint,
  { id, actor, language, now, realNow }: AttachmentQuery,
): Promise<AttachmentShown> {
  const { number } = complaint;
  const side = sideOf(actor);
  const all = await filesOfCase(complaints, complaint, await complaints.timeline(number), actor);
  const found = all.find((one) => one.file.id === id);
  if (!found) throw new CommandError({ failure: 'not-found' });
  const { file } = found;
  const view = attachmentView(file, { reference: found.reference, side, tenant, language });
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
