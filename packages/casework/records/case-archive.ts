import type { Instant } from '#calendar/zones.ts';
import type { AccessRecord } from './access-record.ts';
import type { Attachment } from './attachment.ts';
import type { ComplaintRecord, Reporter } from './complaint-store.ts';
import type { StoredText } from './free-text.ts';
import type { Entry } from './hash-chain.ts';

/** `file` is missing if the complaint's state is gone. */
export interface CompleteCase {
  readonly number: string;
  readonly file?: ComplaintRecord;
  readonly entries: readonly Entry[];
  readonly texts: readonly StoredText[];
  readonly reporter?: Reporter;
  readonly attachments: readonly Attachment[];
  readonly notices: readonly ArchivedNotice[];
  readonly accesses: readonly AccessRecord[];
}

/** The text of a mail is not kept. */
export interface ArchivedNotice {
  readonly sequence: number;
  readonly recipient: string;
  readonly channel: string;
  readonly template: string;
  readonly state: string;
  readonly sentAt?: Instant;
}

export interface CompleteCases {
  read(number: string): Promise<CompleteCase>;
}

export interface CaseArchive extends CompleteCases {
  /** Each number once, unordered. Reads the whole table: for commands only. */
  numbers(): AsyncIterable<string>;
}
