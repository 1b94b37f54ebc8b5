import type { Instant, LocalDate } from '#calendar/zones.ts';

/**
 * Why somebody looked: to work on a case or at a file of it, to give a person their data, to see who had looked, or to
 * set another address of a complainant.
 */
export type AccessPurpose = 'read-case' | 'read-attachment' | 'export' | 'audit' | 'mend-address';

/** Who looked at what nobody reads unseen: a reporter's identity or contact, a secret or oversight case, such records. */
export interface AccessRecord {
  /** The complaint; missing for a look at what an office had looked at. */
  readonly number?: string;
  readonly at: Instant;
  /** The reader's local day, by which an auditor asks. */
  readonly day: LocalDate;
  readonly office: string;
  readonly why: AccessPurpose;
  readonly fields: readonly string[];
}

/** A page of records, oldest first; `next` continues it. */
export interface AccessPage {
  readonly records: readonly AccessRecord[];
  readonly next?: string;
}

/** Where access records are kept; one that cannot be kept forbids the read. */
export interface AccessRecords {
  keep(record: AccessRecord): Promise<void>;
  /** What an office looked at on a day. */
  byOffice(office: string, day: LocalDate, after?: string): Promise<AccessPage>;
  /** Who looked at a complaint. */
  ofCase(number: string, after?: string): Promise<AccessPage>;
}
