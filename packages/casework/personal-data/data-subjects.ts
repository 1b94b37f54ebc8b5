import type { Complaint } from '#complaints/model/complaint.ts';
import { isAccessLogged } from '../rights/load-for-officer.ts';

/** By what somebody can be reached. */
export type ContactKind = 'email' | 'phone';

/** Whoever reported a complaint, without a word of theirs. */
export interface DataSubject {
  readonly number: string;
  /** The keyed hash of their contact: the same on all their complaints. Missing where nobody filed it, or there is none. */
  readonly reference?: string;
  readonly ways: readonly ContactKind[];
  readonly named: boolean;
  /** Their words and contact were erased since. */
  readonly erased: boolean;
  readonly complaint: Pick<Complaint, 'secret' | 'class'>;
}

/** Who stands behind complaints, read consistently. */
export interface DataSubjects {
  /** By number; those that are not there are left out. */
  behind(numbers: readonly string[]): Promise<Map<string, DataSubject>>;
}

/** Whom to tell that something was read of them. */
export interface AffectedSubject {
  readonly person?: {
    readonly reference?: string;
    readonly ways: readonly ContactKind[];
    readonly named: boolean;
  };
  /** They can be told no more: what was read of them is gone, and so is how to reach them. */
  readonly erased?: true;
}

export function affectedSubject(
  behind: DataSubject | undefined,
): AffectedSubject & { readonly watched: boolean } {
  if (!behind) return { watched: false };
  const { reference, ways, named, erased, complaint } = behind;
  const known = named || ways.length > 0;
  return {
    ...(known ? { person: { ...(reference ? { reference } : {}), ways, named } } : {}),
    ...(erased ? { erased: true } : {}),
    watched: isAccessLogged(complaint as Complaint),
  };
}
