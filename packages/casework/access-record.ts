import type { TenantScope } from '#access/tenant-scope.ts';
import type { Instant, LocalDate } from '#calendar/zones.ts';

/** Who looked at what nobody reads unseen: a reporter's identity or contact, a secret or oversight case. */
export interface AccessRecord {
  readonly number: string;
  readonly at: Instant;
  /** The reader's local day, by which an auditor asks. */
  readonly day: LocalDate;
  readonly office: string;
  readonly why: 'read-case' | 'read-attachment';
  readonly fields: readonly string[];
}

/** Where access records are kept; one that cannot be kept forbids the read. */
export interface AccessRecords {
  keep(scope: TenantScope, record: AccessRecord): Promise<void>;
}
