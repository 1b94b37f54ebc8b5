import type { Instant } from '#calendar/zones.ts';
import type { LiftReason } from '#events/complaint/address-mended.v1.ts';

/** Why an address is stopped: mail to it came back for good, or its reader called our mail spam. */
export type StopReason = 'bounced' | 'complained';

/** Somebody found that an address that was stopped takes mail again. */
export interface Lifting {
  readonly why: LiftReason;
  /** What stopped it later than this still holds. */
  readonly at: Instant;
  /** The office that says so, or `operator`. */
  readonly by: string;
}

export interface Stopped {
  readonly why: StopReason;
  /** When it was stopped first. */
  readonly at: Instant;
}

/** Addresses to which a tenant sends nothing more, kept as keyed hashes: nobody can read one here. */
export interface StopList {
  find(tenant: string, address: string): Promise<Stopped | undefined>;
  /**
   * Stops an address; one that was stopped before stays as it was. Gives what holds: nothing where the stop was lifted since
   * that mail came back.
   */
  stop(tenant: string, address: string, stopped: Stopped): Promise<Stopped | undefined>;
  /** Lets mail go to an address again; what was lifted is kept with it. Gives what stopped it, if anything did. */
  lift(tenant: string, address: string, lifting: Lifting): Promise<Stopped | undefined>;
}
