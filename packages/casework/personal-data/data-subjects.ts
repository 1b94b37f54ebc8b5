import type { Complaint } from '#complaints/model/complaint.ts';
import { isAccessLogged } from '../rights/load-for-officer.ts';

export type ContactKind = 'email' | 'phone';

export interface DataSubject {
  readonly number: string;
  /** Keyed hash of the contact, equal on all their complaints. Missing without a contact. */
  readonly reference?: string;
  readonly ways: readonly ContactKind[];
  readonly named: boolean;
  readonly erased: boolean;
  /** `contributors`: merged complaints whose complainants wrote in it. */
  readonly complaint: Pick<Complaint, 'secret' | 'class' | 'contributors'>;
}

/** Consistent reads. */
export interface DataSubjects {
  find(numbers: readonly string[]): Promise<Map<string, DataSubject>>;
}

export interface AffectedSubject {
  readonly person?: {
    readonly reference?: string;
    readonly ways: readonly ContactKind[];
    readonly named: boolean;
  };
  /** Contact and data are erased, so they can no longer be notified. */
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
