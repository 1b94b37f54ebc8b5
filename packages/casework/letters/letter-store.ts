import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Letter, ReachedLevel } from '#letters/letter.ts';
import type { PendingReprimand } from '#letters/pending-reprimand.ts';
import type { IdempotencyRecord } from '../records/complaint-store.ts';
import type { StoredText } from '../records/free-text.ts';
import type { LetterEntry } from '../records/hash-chain.ts';

/** Names a mark. */
export interface PendingReprimandRef extends ReachedLevel {
  readonly agency: string;
  readonly number: string;
}

/** One command's whole effect on a letter; written in one transaction or not at all. */
export interface LetterWrite {
  readonly before?: Letter;
  readonly after: Letter;
  readonly entry: LetterEntry;
  readonly texts?: readonly StoredText[];
  /** Marks that stand in no letter and come into this one. */
  readonly joins?: readonly PendingReprimandRef[];
  /** Marks of this letter that are done with. */
  readonly takes?: readonly PendingReprimandRef[];
  /** Cases that must still be as they were read. */
  readonly seen?: readonly Pick<Complaint, 'number' | 'sequence'>[];
  /** The next number of the tenant's register, in the year of that letter; `before` is the last that it gave. */
  readonly count?: { readonly year: string; readonly count: number; readonly before: number };
  /** The number that the letter bears from now on: no other letter may, whichever registry gave it. */
  readonly numbered?: string;
  readonly marker?: IdempotencyRecord;
}

/** How a save ended: written; somebody was faster; a number that stands on another letter; this very command was written before. */
export type LetterWriteResult = 'saved' | 'changed' | 'number-taken';

/** Where letters, their marks and their register are kept. All reads but lists are consistent. */
export interface LetterStore {
  /** Sets a mark, and the run that will look at it in the due index. Again is as good as once. */
  mark(mark: PendingReprimand, runAt: Instant): Promise<void>;
  /** The marks that no signed letter has taken. */
  marks(): Promise<PendingReprimand[]>;
  /** Ends marks that stand in no letter: their cases moved on. */
  drop(marks: readonly PendingReprimandRef[], at: Instant): Promise<void>;
  /** Takes a run out of the due index; `next`: another one, for what came in meanwhile. */
  settleRun(runAt: Instant, next?: Instant): Promise<void>;

  load(letter: string): Promise<Letter | undefined>;
  /** Entries after a sequence number, in order. */
  timeline(letter: string, after?: number): Promise<LetterEntry[]>;
  texts(letter: string, ids: readonly string[]): Promise<Map<string, string>>;
  /** The letter that bears a number, however it was written. */
  bearerOf(number: string): Promise<string | undefined>;
  /** The last number that the register gave in a year; 0 before the first. */
  lastCount(year: string): Promise<number>;
  marker(keyHash: string): Promise<IdempotencyRecord | undefined>;
  save(write: LetterWrite): Promise<LetterWriteResult>;
  /** Letters of the tenant, or of one agency, newest first. Lists may lag by moments. */
  page(
    agency: string | undefined,
    max: number,
    before?: string,
  ): Promise<{ letters: Letter[]; next?: string }>;
}

/** A name for each mark of its own, for keys and for comparing. */
export const pendingReprimandName = ({
  agency,
  form,
  number,
  assignment,
  deadline,
}: PendingReprimandRef): readonly string[] => [agency, form, number, assignment, deadline];
