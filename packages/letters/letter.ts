import type { Instant, LocalDate } from '#calendar/zones.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';

/** The first written reprimand (teguran tertulis I), or the second. */
export type LetterForm = 'reprimand-1' | 'reprimand-2';

/** A step of a ladder that a case reached, named by what it was reached on. */
export interface ReachedLevel {
  readonly form: LetterForm;
  readonly assignment: string;
  readonly deadline: DeadlineKind;
}

/** A case in a letter: once, with the worst of its deadlines, and all steps that the letter takes of it. */
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

/** The letter as it was signed on paper, known by its content. */
export interface SignedFile {
  readonly sha256: string;
  readonly bytes: number;
}

interface LetterFields {
  readonly tenant: string;
  /** Day of the run, agency, 1 or 2, and a count where a run drew several, as in `2026-12-03-dishub-1`. */
  readonly id: string;
  /** Number of its last timeline entry; every write is conditional on it. */
  readonly sequence: number;
  /** Hash of its last timeline entry. */
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
    /** Which letter of its year it is in our register; missing where the number is from the tenant's own. */
    readonly count?: number;
    /** Our last number before it, where those between were given by the tenant's own registry. */
    readonly after?: number;
    /** Missing where the tenant has its letters signed at once. */
    readonly office?: string;
    /** Numbers of cases that had moved on. */
    readonly left: readonly string[];
  };
  readonly acknowledged?: { readonly at: Instant; readonly office: string };
}
export interface WithdrawnLetter extends LetterFields {
  readonly state: 'withdrawn';
  readonly cases: readonly LetterCase[];
  readonly withdrawn: { readonly at: Instant; readonly why: 'by-hand' | 'empty'; readonly reason?: TextRef };
}

/** A reprimand to an agency: only a signed one has a number. */
export type Letter = DraftLetter | SignedLetter | WithdrawnLetter;
export type LetterState = Letter['state'];

/** The worst case first. */
export const worstFirst = (a: LetterCase, b: LetterCase): number =>
  a.deadlineAt.localeCompare(b.deadlineAt) || a.number.localeCompare(b.number);

/** All steps of ladders that a letter holds. */
export const levelsIn = ({ cases }: Pick<Letter, 'cases'>): (ReachedLevel & { readonly number: string })[] =>
  cases.flatMap(({ number, reached }) => reached.map((one) => ({ ...one, number })));
