import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Notice } from './notice.ts';
import type { RevokedAssignment } from './revoked-assignments.ts';

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
