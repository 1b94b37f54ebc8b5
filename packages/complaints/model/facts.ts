import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Owner } from '#events/assignments.ts';
import type { Role } from '#events/vocabulary.ts';
import type { Sop } from '#sop/sop-schema.ts';
import type { Complaint } from './complaint.ts';

export interface KnownAttachment {
  readonly by: 'complainant' | 'office';
  readonly state: 'expected' | 'ready' | 'refused';
}

export interface Actor {
  readonly role: Role;
  readonly office?: string;
  readonly owners: readonly Owner[];
  /** Number of the merged complaint whose complainant acts in the common case. */
  readonly mergedNumber?: string;
  /** The merged complaint is secret. */
  readonly quiet?: true;
}

/** Everything that a rule may know besides the complaint. */
export interface Facts {
  readonly now: Instant;
  readonly actor: Actor;
  readonly sop: Sop;
  readonly calendar: WorkingCalendar;
  readonly agencies: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  /** As `<agency>/<unit>`. */
  readonly units: ReadonlySet<string>;
  readonly inspectorate: string;
  /** Agencies and units for which no occupied office acts. */
  readonly vacantOwners: ReadonlySet<Owner>;
  readonly attachments?: ReadonlyMap<string, KnownAttachment> | undefined;
  /** Undefined too for a complaint that the actor may not know of. */
  readonly linkedCase?: Complaint;
}

/** Names the field if another value would have been accepted. */
/** The facts of a rule that only opens assignments and counts periods. */
export type DateFacts = Pick<Facts, 'now' | 'actor' | 'sop' | 'calendar' | 'inspectorate'>;

export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly parties?: readonly Owner[];
  readonly otherErrors?: readonly FieldRefusal[];
}

export interface FieldRefusal {
  readonly code: string;
  readonly field: string;
  readonly parties?: readonly Owner[];
}

export function toRefusal([first, ...also]: readonly FieldRefusal[]): Refusal | undefined {
  return first && also.length > 0 ? { ...first, otherErrors: also } : first;
}
