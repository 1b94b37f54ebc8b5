import type { Instant } from '#calendar/zones.ts';
import type { Attachment, AttachmentType, CheckResult } from './attachment.ts';

export interface AttachmentStore {
  /** Adds a file to a slot that is free or holds `instead`. False if another request took the slot. */
  expect(number: string, wanted: Attachment, instead?: Attachment): Promise<boolean>;
  /** False if the file is no longer expected: checked, expired or erased. */
  settle(number: string, id: string, settled: CheckResult): Promise<boolean>;
  forgetAll(number: string): Promise<void>;
}

/** Signed links, so that files never pass through our functions. */
export interface FileLinks {
  /** For one PUT of exactly this type and size, until its `until`. */
  toSend(number: string, wanted: Attachment & { state: 'expected' }): Promise<string>;
  /** For a ready file, under a file name that we generate. */
  toFetch(number: string, file: Attachment, until: Instant): Promise<string>;
}

export interface Files {
  /** Undefined if nothing was sent. A file over the limit is not read. */
  incoming(
    number: string,
    id: string,
    max: number,
  ): Promise<Uint8Array<ArrayBuffer> | 'too-large' | undefined>;
  keep(
    number: string,
    id: string,
    file: { readonly type: AttachmentType; readonly bytes: Uint8Array },
  ): Promise<void>;
  drop(number: string, id: string, from: 'incoming' | 'ready'): Promise<void>;
  dropAll(number: string): Promise<void>;
}

export interface Attachments {
  /** Idempotent. The entries keep the files' ids. */
  eraseAll(number: string): Promise<void>;
}
