import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Notice } from './notice.ts';
import type { RevokedAssignment } from './revoked-assignments.ts';

export interface Occurrence {
  readonly event: ComplaintEvent;
  readonly complaint: Complaint;
  readonly tenant: TenantConfig;
  /** The complainant has an address that is not suppressed. */
  readonly reachable: boolean;
  readonly followers?: readonly string[];
  /** Ended unfinished by the event. */
  readonly revoked?: readonly RevokedAssignment[];
}

export type Resolved = Pick<Notice, 'recipient'> &
  Partial<Pick<Notice, 'about' | 'copy' | 'actingFor' | 'vacancies'>>;

export type Resolver = (occurrence: Occurrence) => readonly Resolved[];
