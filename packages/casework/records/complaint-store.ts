import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { AccessRecord } from './access-record.ts';
import type { Attachment } from './attachment.ts';
import type { StoredText } from './free-text.ts';
import type { Entry } from './hash-chain.ts';

/** A complaint with what lies beside its state: the hash of its secret code, and the title that lists show. */
export interface ComplaintRecord {
  readonly complaint: Complaint;
  readonly codeHash: string;
  readonly title?: string;
  /** When time next changes something about each open assignment; none: it waits for people. */
  readonly checks?: ReadonlyMap<string, Instant>;
}

/** Who reports and how to reach them: its own item, so that a case can be read, and erased, without it. */
export interface Reporter {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly language: 'id' | 'en';
}

/** Remembers a command by its key, so that a repeat gets the first answer and not a second effect. */
export interface IdempotencyRecord {
  readonly keyHash: string;
  /** Keyed hash of the body: the same key with another body is refused. */
  readonly bodyHash: string;
  readonly number: string;
  readonly at: Instant;
  /** What the first answer said, as the caller stored it. */
  readonly answer: unknown;
}

/** One command's whole effect; written in one transaction or not at all. */
export interface ComplaintWrite {
  readonly before?: ComplaintRecord;
  readonly after: ComplaintRecord;
  readonly entries: readonly Entry[];
  readonly texts: readonly StoredText[];
  /** When time next changes something about each open assignment; none: it waits for people. */
  readonly checks: ReadonlyMap<string, Instant>;
  readonly reporter?: Reporter;
  /** The reporter with another contact, and who set it. One that was erased meanwhile is not made anew. */
  readonly mended?: { readonly reporter: Reporter; readonly record: AccessRecord };
  readonly marker?: IdempotencyRecord;
  /** What happens with it on other cases: all of it is written, or nothing. */
  readonly also?: readonly ComplaintWrite[];
}

/** A number that a saving gives to its case, and one that it frees: each is borne by one case of the tenant at most. */
export function laporChanges({ before, after }: ComplaintWrite): { given?: string; freed?: string } {
  const [was, is] = [before?.complaint.lapor?.number, after.complaint.lapor?.number];
  return was === is ? {} : { ...(is ? { given: is } : {}), ...(was ? { freed: was } : {}) };
}

/** How a save ended: written, somebody was faster, or this very command was written before. */
export type SaveResult =
  | { readonly saved: true }
  | { readonly saved: false; readonly why: 'changed' }
  /** Another case, of that number, bears the SP4N-LAPOR! number that this one was to bear. */
  | { readonly saved: false; readonly why: 'lapor-taken'; readonly by: string }
  | { readonly saved: false; readonly why: 'repeated'; readonly marker: IdempotencyRecord };

/** Where complaints are kept. All reads of a case are consistent. */
export interface ComplaintStore {
  load(number: string): Promise<ComplaintRecord | undefined>;
  /** Entries after a sequence number, in order. */
  timeline(number: string, after?: number): Promise<Entry[]>;
  /** The words behind references; erased ones are missing. */
  texts(number: string, ids: readonly string[]): Promise<Map<string, string>>;
  reporter(number: string): Promise<Reporter | undefined>;
  /** The files of a case, with those that have lapsed and are not tidied away yet. */
  attachments(number: string): Promise<Attachment[]>;
  marker(keyHash: string): Promise<IdempotencyRecord | undefined>;
  save(write: ComplaintWrite): Promise<SaveResult>;
  /**
   * Moves, or takes away, the next check of an assignment. Does nothing when the case has changed since it was read:
   * whoever changed it has set all checks anew.
   */
  postpone(record: ComplaintRecord, assignment: string, check: Instant | undefined): Promise<void>;
}

/** A marker forgets after a day; then the same key is a new command. */
export const idempotencyHours = 24;

export const isExpired = (idempotency: IdempotencyRecord, now: Instant): boolean =>
  Date.parse(idempotency.at) < Date.parse(now) - idempotencyHours * 3_600_000;
