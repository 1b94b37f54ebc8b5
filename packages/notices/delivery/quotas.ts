import type { Instant } from '#calendar/zones.ts';

/** How many may do something in a time. */
export interface Quota {
  readonly tenant: string;
  /** What is limited; addresses only as keyed hashes. */
  readonly name: string;
  /** The day, or the beginning of the time. */
  readonly window: string;
  readonly max: number;
  /** From when on the record may be deleted. */
  readonly until: Instant;
}

export interface Quotas {
  /** True again for a holder that has a place already; false if all places are taken. */
  take(quota: Quota, holder: string): Promise<boolean>;
}
