import type { Instant, Language } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { AccessRecords } from '../records/access-record.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';

export interface CaseQuery {
  readonly number: string;
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Instant;
  /** Leaves the reporter unread: a page shows them only on demand. */
  readonly withoutReporter?: true;
}

export interface CaseReadStores {
  readonly complaints: ComplaintStore;
  readonly records: AccessRecords;
}
