import type { Instant, LocalDate } from '#calendar/zones.ts';

/** What an officer needs the complainant's name or contact for. */
export const contactPurposes = ['ask-complainant', 'tell-complainant', 'meet-complainant'] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

export const accessPurposes = [
  'read-case',
  'read-attachment',
  'export',
  'audit',
  'mend-address',
  ...contactPurposes,
] as const;
export type AccessPurpose = (typeof accessPurposes)[number];

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
