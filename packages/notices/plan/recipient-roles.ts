import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Notice } from './notice.ts';
import type { RevokedAssignment } from './revoked-assignments.ts';

/** An event and everything needed to resolve its recipients. */
export interface Occurrence {
  readonly event: ComplaintEvent;
  readonly complaint: Complaint;
  readonly tenant: TenantConfig;
  /** The complainant has an address that is not suppressed. */
  readonly reachable: boolean;
  /** Keyed hashes of the followers' addresses. */
  readonly followers?: readonly string[];
  /** Assignments that the event ended unfinished. */
  readonly revoked?: readonly RevokedAssignment[];
}

/** A recipient, with the parts of the notice that depend on it. */
export type Resolved = Pick<Notice, 'recipient'> &
  Partial<Pick<Notice, 'about' | 'copy' | 'actingFor' | 'vacancies'>>;

export type Resolver = (occurrence: Occurrence) => readonly Resolved[];
