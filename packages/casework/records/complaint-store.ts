import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { AccessRecord } from './access-record.ts';
import type { Attachment } from './attachment.ts';
import type { StoredText } from './free-text.ts';
import type { Entry } from './hash-chain.ts';

export interface ComplaintRecord {
  readonly complaint: Complaint;
  readonly codeHash: string;
  readonly title?: string;
  /** When each open assignment is next due; assignments that wait for people have no time. */
  readonly dueTimes?: ReadonlyMap<string, Instant>;
}

/** Stored as an item of its own, so that a case can be read, and erased, without it. */
export interface Reporter {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly language: 'id' | 'en';
}

/** Stored by its key, so that a repeat returns the first answer and has no second effect. */
export interface IdempotencyRecord {
  readonly keyHash: string;
  /** Keyed hash of the body: another body with the same key is refused. */
  readonly bodyHash: string;
  readonly number: string;
  readonly at: Instant;
  readonly answer: unknown;
}

/** Written in one transaction. */
export interface ComplaintWrite {
  readonly before?: ComplaintRecord;
  readonly after: ComplaintRecord;
  readonly entries: readonly Entry[];
  readonly texts: readonly StoredText[];
  readonly dueTimes: ReadonlyMap<string, Instant>;
  readonly reporter?: Reporter;
  /** Ignored if the reporter was erased meanwhile. */
  readonly contactUpdate?: { readonly reporter: Reporter; readonly record: AccessRecord };
  readonly idempotency?: IdempotencyRecord;
  /** On other cases, in the same transaction. */
  readonly linkedWrites?: readonly ComplaintWrite[];
  /** Other cases that must still be as they were read; nothing is written on them. */
  readonly unchanged?: readonly ComplaintRecord[];
}

/** Each number belongs to at most one case of the tenant. */
export function laporChanges({ before, after }: ComplaintWrite): { given?: string; freed?: string } {
  const [was, is] = [before?.complaint.lapor?.number, after.complaint.lapor?.number];
  return was === is ? {} : { ...(is ? { given: is } : {}), ...(was ? { freed: was } : {}) };
}

export type SaveResult =
  | { readonly saved: true }
  | { readonly saved: false; readonly reason: 'changed' }
  | { readonly saved: false; readonly reason: 'lapor-taken'; readonly holder: string }
  | { readonly saved: false; readonly reason: 'repeated'; readonly idempotency: IdempotencyRecord };

/** All reads of a case are consistent. */
export interface ComplaintStore {
  load(number: string): Promise<ComplaintRecord | undefined>;
  timeline(number: string, after?: number): Promise<Entry[]>;
  /** Erased texts are missing. */
  texts(number: string, ids: readonly string[]): Promise<Map<string, string>>;
  reporter(number: string): Promise<Reporter | undefined>;
  /** Includes expired files that are not deleted yet. */
  attachments(number: string): Promise<Attachment[]>;
  idempotencyRecord(keyHash: string): Promise<IdempotencyRecord | undefined>;
  save(write: ComplaintWrite): Promise<SaveResult>;
  /** Does nothing if the case changed since it was read, because every write sets all due times. */
  reschedule(record: ComplaintRecord, assignment: string, check: Instant | undefined): Promise<void>;
}

/** After a day the same key is a new command. */
export const idempotencyHours = 24;

export const isExpired = (idempotency: IdempotencyRecord, now: Instant): boolean =>
  Date.parse(idempotency.at) < Date.parse(now) - idempotencyHours * 3_600_000;
