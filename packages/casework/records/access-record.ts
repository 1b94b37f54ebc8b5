import type { Instant, LocalDate } from '#calendar/zones.ts';

export type AccessPurpose = 'read-case' | 'read-attachment' | 'export' | 'audit' | 'mend-address';

/** A recorded access to a reporter's identity or contact, a secret or oversight case, or access records. */
export interface AccessRecord {
  readonly number?: string;
  readonly at: Instant;
  readonly day: LocalDate;
  readonly office: string;
  readonly why: AccessPurpose;
  readonly fields: readonly string[];
}

/** Oldest first; `next` continues it. */
export interface AccessPage {
  readonly records: readonly AccessRecord[];
  readonly next?: string;
}

/** If a record cannot be written, the read is refused. */
export interface AccessRecords {
  add(record: AccessRecord): Promise<void>;
  byOffice(office: string, day: LocalDate, after?: string): Promise<AccessPage>;
  ofCase(number: string, after?: string): Promise<AccessPage>;
}
