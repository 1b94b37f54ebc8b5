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
  /** Pending reprimands that join this letter. */
  readonly joins?: readonly PendingReprimandRef[];
  /** Pending reprimands of this letter that are done. */
  readonly takes?: readonly PendingReprimandRef[];
  /** The write fails if one of these cases changed. */
  readonly seen?: readonly Pick<Complaint, 'number' | 'sequence'>[];
  /** The next number of the register in a year; `before` is the last number that it gave. */
  readonly count?: { readonly year: string; readonly count: number; readonly before: number };
  /** The letter's number, unique over all registries. */
  readonly numbered?: string;
  readonly marker?: IdempotencyRecord;
}

/** `numbered`: another letter has the number; `repeated`: this command was written before. */
export type LetterWriteResult = 'saved' | 'changed' | 'number-taken';

/** All reads but lists are consistent. */
export interface LetterStore {
  /** Adds a pending reprimand, and its run to the due index. Idempotent. */
  mark(mark: PendingReprimand, runAt: Instant): Promise<void>;
  /** Pending reprimands that no signed letter has taken. */
  marks(): Promise<PendingReprimand[]>;
  /** Ends pending reprimands in no letter, whose cases moved on. */
  drop(marks: readonly PendingReprimandRef[], at: Instant): Promise<void>;
  /** Removes a run from the due index; `next` schedules another. */
  settleRun(runAt: Instant, next?: Instant): Promise<void>;

  load(letter: string): Promise<Letter | undefined>;
  timeline(letter: string, after?: number): Promise<LetterEntry[]>;
  texts(letter: string, ids: readonly string[]): Promise<Map<string, string>>;
  /** The letter with a number, however the number is written. */
  bearerOf(number: string): Promise<string | undefined>;
  /** The last number that the register gave in a year; 0 before the first. */
  lastCount(year: string): Promise<number>;
  marker(keyHash: string): Promise<IdempotencyRecord | undefined>;
  save(write: LetterWrite): Promise<LetterWriteResult>;
  /** Newest first. Lists may lag by moments. */
  page(
    agency: string | undefined,
    max: number,
    before?: string,
  ): Promise<{ letters: Letter[]; next?: string }>;
}

/** A unique name, for keys and comparisons. */
export const pendingReprimandName = ({
  agency,
  form,
  number,
  assignment,
  deadline,
}: PendingReprimandRef): readonly string[] => [agency, form, number, assignment, deadline];
