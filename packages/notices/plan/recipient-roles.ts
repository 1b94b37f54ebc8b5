import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Notice } from './notice.ts';
import type { RevokedAssignment } from './revoked-assignments.ts';

/** Who is told of an event, in plain words; `recipient-resolvers.ts` finds who that is. */
export type RecipientRole =
  | 'complainant'
  /** Those whose reports were merged into this one. */
  | 'merged-complainants'
  | 'followers'
  /** The office whose assignment of that kind this event opened or changed. */
  | 'assigned-coordinator'
  | 'assigned-lead'
  | 'assigned-support'
  | 'assigned-unit'
  | 'assigned-head'
  | 'assigned-inspectorate'
  | 'duty-officer'
  /** The office that leads, or reports on what it planned. */
  | 'answering-office'
  /** The agency behind an answer, which holds no assignment any more. */
  | 'office-that-answered'
  /** The office that asked for the completion that came. */
  | 'asking-office'
  /** Owners of an assignment of which a deadline came nearer. */
  | 'owners-with-less-time'
  /** Owners of an assignment that another office ended. */
  | 'owners-of-ended-work'
  | 'erasing-office'
  /** The office that a step of the ladder names, and those that get a copy. */
  | 'ladder-recipient'
  | 'ladder-copies';

/** What happened, and all that is needed to find who is told of it. */
export interface Occurrence {
  readonly event: ComplaintEvent;
  /** The case as it is now. */
  readonly complaint: Complaint;
  readonly tenant: TenantConfig;
  /** The complainant left an address, and mail reaches it. */
  readonly reachable: boolean;
  /** Hashes of those who follow the case. */
  readonly followers?: readonly string[];
  /** What the event ended unfinished (`revoked-assignments.ts`). */
  readonly revoked?: readonly RevokedAssignment[];
}

/** One recipient of a notice, with what is particular to it. */
export type Resolved = Pick<Notice, 'recipient'> &
  Partial<Pick<Notice, 'about' | 'copy' | 'actingFor' | 'vacancies'>>;

export type Resolver = (occurrence: Occurrence) => readonly Resolved[];
