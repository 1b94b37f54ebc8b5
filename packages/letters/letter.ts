import type { Instant, LocalDate } from '#calendar/zones.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';

/** Teguran tertulis I or II. */
export type LetterForm = 'reprimand-1' | 'reprimand-2';

export interface ReachedLevel {
  readonly form: LetterForm;
  readonly assignment: string;
  readonly deadline: DeadlineKind;
}

/** Listed once, with its earliest missed deadline and all levels that the letter covers. */
export interface LetterCase {
  readonly number: string;
  readonly assignment: string;
  readonly deadline: DeadlineKind;
  readonly deadlineAt: Instant;
  readonly reached: readonly ReachedLevel[];
}

export interface SignedCase extends LetterCase {
  /** Working days from the deadline to the day of signing. */
  readonly daysLate: number;
}

export interface SignedFile {
  readonly sha256: string;
  readonly bytes: number;
}

interface LetterFields {
  readonly tenant: string;
  /** Such as `2026-12-03-dishub-1`; a run that draws several adds a count. */
  readonly id: string;
  readonly sequence: number;
  /** Hash of the last timeline entry. */
  readonly head: string;
  readonly agency: string;
  readonly form: LetterForm;
  readonly draftedAt: Instant;
  readonly file?: SignedFile;
}

export interface DraftLetter extends LetterFields {
  readonly state: 'draft';
  readonly cases: readonly LetterCase[];
}
export interface SignedLetter extends LetterFields {
  readonly state: 'signed';
  readonly cases: readonly SignedCase[];
  readonly signed: {
    readonly at: Instant;
    readonly date: LocalDate;
    readonly number: string;
    /** Position in our register of the year; undefined if the tenant's own registry gave the number. */
    readonly count?: number;
    /** The previous position in our register, if the tenant's own registry numbered letters in between. */
    readonly after?: number;
    /** Undefined if the tenant's letters are signed without acknowledgement. */
    readonly office?: string;
    /** Numbers of the complaints that were no longer overdue at signing. */
    readonly left: readonly string[];
  };
  readonly acknowledged?: { readonly at: Instant; readonly office: string };
}
export interface WithdrawnLetter extends LetterFields {
  readonly state: 'withdrawn';
  readonly cases: readonly LetterCase[];
  readonly withdrawn: { readonly at: Instant; readonly why: 'by-hand' | 'empty'; readonly reason?: TextRef };
}

export type Letter = DraftLetter | SignedLetter | WithdrawnLetter;
export type LetterState = Letter['state'];

export const worstFirst = (a: LetterCase, b: LetterCase): number =>
  a.deadlineAt.localeCompare(b.deadlineAt) || a.number.localeCompare(b.number);

export const levelsIn = ({ cases }: Pick<Letter, 'cases'>): (ReachedLevel & { readonly number: string })[] =>
  cases.flatMap(({ number, reached }) => reached.map((one) => ({ ...one, number })));
