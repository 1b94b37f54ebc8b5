import type { Instant } from '#calendar/zones.ts';
import type { AccessRecord } from './access-record.ts';
import type { Attachment } from './attachment.ts';
import type { ComplaintRecord, Reporter } from './complaint-store.ts';
import type { StoredText } from './free-text.ts';
import type { Entry } from './hash-chain.ts';

/** All that is held of one complaint, for whoever looks at it whole. `file` is missing when its state is gone. */
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

/** What was told to whom, and what became of it; the words of a mail are not kept. */
export interface ArchivedNotice {
  readonly sequence: number;
  readonly recipient: string;
  readonly channel: string;
  readonly template: string;
  readonly state: string;
  readonly sentAt?: Instant;
}

/** Complaints as they lie in the store, past all rules. Reads are consistent. */
export interface CompleteCases {
  /** Reads every item of one complaint. */
  held(number: string): Promise<CompleteCase>;
}

/** The complaints of a tenant, all of them. */
export interface CaseArchive extends CompleteCases {
  /** Every number under which anything is held, each once, in no order. Reads the whole table: for commands alone. */
  numbers(): AsyncIterable<string>;
}
