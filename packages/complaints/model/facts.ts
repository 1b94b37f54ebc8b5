import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Owner } from '#events/assignments.ts';
import type { Role } from '#events/vocabulary.ts';
import type { Sop } from '#sop/sop-schema.ts';
import type { Complaint } from './complaint.ts';

/** What the rules know of a file of the case. */
export interface KnownAttachment {
  readonly by: 'complainant' | 'office';
  readonly state: 'expected' | 'ready' | 'refused';
}

/** Who takes a step, and for whom it may act. */
export interface Actor {
  readonly role: Role;
  readonly office?: string;
  readonly owners: readonly Owner[];
}

/** All that a rule may know besides the complaint: the moment, the law in force, the tenant's agencies. */
export interface Facts {
  readonly now: Instant;
  readonly actor: Actor;
  readonly sop: Sop;
  readonly calendar: WorkingCalendar;
  /** Ids of the tenant's agencies and districts that can be sent a complaint. */
  readonly agencies: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  /** The units to which an agency can pass work down, as `<agency>/<unit>`. */
  readonly units: ReadonlySet<string>;
  /** The agency that owns complaints with an oversight element. */
  readonly inspectorate: string;
  /** The files of the case, where a step names some. */
  readonly attachments?: ReadonlyMap<string, KnownAttachment> | undefined;
  /** The other complaint that a step names; undefined when there is none that the actor may know of. */
  readonly linkedCase?: Complaint;
}

/** A rule says no: which rule, and the field it concerns where one value would have been accepted. */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly parties?: readonly Owner[];
  /** What else cannot stand, each at its field. */
  readonly otherErrors?: readonly FieldRefusal[];
}

export interface FieldRefusal {
  readonly code: string;
  readonly field: string;
  /** Who is meant, for rules that name somebody. */
  readonly parties?: readonly Owner[];
}

/** One refusal of every field that cannot stand, or none. */
export function toRefusal([first, ...also]: readonly FieldRefusal[]): Refusal | undefined {
  return first && also.length > 0 ? { ...first, otherErrors: also } : first;
}
