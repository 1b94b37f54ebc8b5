import type { Instant } from '#calendar/zones.ts';
import { type CheckResult, maxFileBytes } from '#casework/records/attachment.ts';
import type { AttachmentStore, Files } from '#casework/records/attachment-store.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { Checked } from './checked.ts';

export interface CheckingStores {
  readonly complaints: ComplaintStore;
  readonly attachments: AttachmentStore;
  readonly files: Files;
  /** What is made of a file. Never rejects because of the file. */
  readonly check: (bytes: Uint8Array<ArrayBuffer>) => Promise<Checked>;
}

/** For this long the sender can read why a file was refused. */
const refusedMs = 7 * 24 * 3_600_000;

/** Stores a fit file before marking it ready and deletes the upload last, so that a killed check can run again. */
export async function checkUpload(
  { complaints, attachments, files, check }: CheckingStores,
  { number, id }: { readonly number: string; readonly id: string },
  realNow: Instant,
): Promise<void> {
  const expected = (await complaints.attachments(number)).find((one) => one.id === id);
  if (expected?.state === 'expected') {
    const sent = await files.incoming(number, id, maxFileBytes);
    if (!sent) return;
    const settled = await settledBy(sent);
    const taken = await attachments.settle(number, id, settled);
    const ready =
      taken || (await complaints.attachments(number)).some((one) => one.id === id && one.state === 'ready');
    if (!ready) await files.drop(number, id, 'ready');
  }
  await files.drop(number, id, 'incoming');

  async function settledBy(sent: Uint8Array<ArrayBuffer> | 'too-large'): Promise<CheckResult> {
    const checked = sent === 'too-large' ? { unfit: 'file-too-large' as const } : await check(sent);
    if ('unfit' in checked) {
      const lapses = new Date(Date.parse(realNow) + refusedMs).toISOString();
      return { state: 'refused', reason: checked.unfit, lapses };
    }
    await files.keep(number, id, checked);
    return { state: 'ready', type: checked.type, size: checked.bytes.length };
  }
}
