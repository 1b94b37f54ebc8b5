import type { Complaint } from '#complaints/model/complaint.ts';
import { isWatched } from '../rights/read-by-officer.ts';

/** By what somebody can be reached. */
export type Way = 'email' | 'phone';

/** Whoever reported a complaint, without a word of theirs. */
export interface PersonBehind {
  readonly number: string;
  /** The keyed hash of their contact: the same on all their complaints. Missing where nobody filed it, or there is none. */
  readonly reference?: string;
  readonly ways: readonly Way[];
  readonly named: boolean;
  /** Their words and contact were erased since. */
  readonly erased: boolean;
  readonly complaint: Pick<Complaint, 'secret' | 'class'>;
}

/** Who stands behind complaints, read consistently. */
export interface PeopleBehind {
  /** By number; those that are not there are left out. */
  behind(numbers: readonly string[]): Promise<Map<string, PersonBehind>>;
}

/** Whom to tell that something was read of them. */
export interface Concerned {
  readonly person?: { readonly reference?: string; readonly ways: readonly Way[]; readonly named: boolean };
  /** They can be told no more: what was read of them is gone, and so is how to reach them. */
  readonly erased?: true;
}

export function concernedBy(behind: PersonBehind | undefined): Concerned & { readonly watched: boolean } {
  if (!behind) return { watched: false };
  const { reference, ways, named, erased, complaint } = behind;
  const known = named || ways.length > 0;
  return {
    ...(known ? { person: { ...(reference ? { reference } : {}), ways, named } } : {}),
    ...(erased ? { erased: true } : {}),
    watched: isWatched(complaint as Complaint),
  };
}
