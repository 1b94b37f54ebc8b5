import type { Instant } from '#calendar/zones.ts';

/** Why an address is stopped: mail to it came back for good, or its reader called our mail spam. */
export type StopReason = 'bounced' | 'complained';

export interface Stopped {
  readonly why: StopReason;
  /** When it was stopped first. */
  readonly at: Instant;
}

/** Addresses to which a tenant sends nothing more, kept as keyed hashes: nobody can read one here. */
export interface StopList {
  find(tenant: string, address: string): Promise<Stopped | undefined>;
  /** Stops an address; one that was stopped before stays as it was. Gives what holds. */
  stop(tenant: string, address: string, stopped: Stopped): Promise<Stopped>;
}
