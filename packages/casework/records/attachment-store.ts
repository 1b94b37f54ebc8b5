import type { Instant } from '#calendar/zones.ts';
import type { Attachment, AttachmentType, CheckResult } from './attachment.ts';

/** Where account is kept of the files of each case; read by `ComplaintStore.attachments`. */
export interface AttachmentStore {
  /** Adds one in its place, which is free, or held by `instead`. False: somebody else took it meanwhile. */
  expect(number: string, wanted: Attachment, instead?: Attachment): Promise<boolean>;
  /** False where it is no longer expected: settled already, forgotten, or erased. */
  settle(number: string, id: string, settled: CheckResult): Promise<boolean>;
  /** Deletes the account of every file of a case, and so what their senders call them. */
  forgetAll(number: string): Promise<void>;
}

/** How files come and go: by links for whoever has them, never through our own functions. */
export interface FileLinks {
  /** For one PUT of exactly this type and size, until its `until`. */
  toSend(number: string, wanted: Attachment & { state: 'expected' }): Promise<string>;
  /** For a ready one, under a file name of our making. */
  toFetch(number: string, file: Attachment, until: Instant): Promise<string>;
}

/** The files themselves: as they were sent (`incoming`), and as they may be served (`ready`). */
export interface Files {
  /** What was sent; undefined where nothing lies there any more. A file of more than `most` bytes is not read. */
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
  /** Deletes every file of a case, as sent and as kept. */
  dropAll(number: string): Promise<void>;
}

/** What whoever erases a case needs of its attachments. */
export interface Attachments {
  /** Deletes every file of a case and all account of it; twice does no harm. The case's entries keep their ids. */
  eraseAll(number: string): Promise<void>;
}
