import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Letter, ReachedLevel } from '#letters/letter.ts';
import type { PendingReprimand } from '#letters/pending-reprimand.ts';
import type { IdempotencyRecord } from '../records/complaint-store.ts';
import type { StoredText } from '../records/free-text.ts';
import type { LetterEntry } from '../records/hash-chain.ts';

export interface PendingReprimandRef extends ReachedLevel {
  readonly agency: string;
  readonly number: string;
}

/** Written in one transaction. */
export interface LetterWrite {
  readonly before?: Letter;
  readonly after: Letter;
  readonly entry: LetterEntry;
  readonly texts?: readonly StoredText[];
  readonly claims?: readonly PendingReprimandRef[];
  readonly completes?: readonly PendingReprimandRef[];
  /** The write fails if one of these cases changed. */
  readonly unchangedCases?: readonly Pick<Complaint, 'number' | 'sequence'>[];
  /** `before` is the last number that the register gave. */
  readonly registerCount?: { readonly year: string; readonly count: number; readonly before: number };
  /** Unique over all registries. */
  readonly letterNumber?: string;
  readonly idempotency?: IdempotencyRecord;
}

export type LetterWriteResult = 'saved' | 'changed' | 'number-taken';

/** All reads but lists are consistent. */
export interface LetterStore {
  /** Adds a pending reprimand, and its run to the due index. Idempotent. */
  addPending(mark: PendingReprimand, runAt: Instant): Promise<void>;
  /** Pending reprimands that no signed letter has taken. */
  pending(): Promise<PendingReprimand[]>;
  drop(marks: readonly PendingReprimandRef[], at: Instant): Promise<void>;
  settleRun(runAt: Instant, next?: Instant): Promise<void>;

  load(letter: string): Promise<Letter | undefined>;
  timeline(letter: string, after?: number): Promise<LetterEntry[]>;
  texts(letter: string, ids: readonly string[]): Promise<Map<string, string>>;
  /** Ignores spaces and letter case in the number. */
  letterWithNumber(number: string): Promise<string | undefined>;
  /** 0 before the first. */
  lastCount(year: string): Promise<number>;
  idempotencyRecord(keyHash: string): Promise<IdempotencyRecord | undefined>;
  save(write: LetterWrite): Promise<LetterWriteResult>;
  /** Newest first. Lists may lag by moments. */
  page(
    agency: string | undefined,
    max: number,
    before?: string,
  ): Promise<{ letters: Letter[]; next?: string }>;
}

export const pendingReprimandName = ({
  agency,
  form,
  number,
  assignment,
  deadline,
}: PendingReprimandRef): readonly string[] => [agency, form, number, assignment, deadline];
