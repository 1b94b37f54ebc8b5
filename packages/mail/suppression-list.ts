import type { Instant } from '#calendar/zones.ts';
import type { LiftReason, UndeliverableReason } from '#events/vocabulary.ts';

/** Somebody found that an address that was stopped takes mail again. */
export interface Lift {
  readonly why: LiftReason;
  /** What stopped it later than this still holds. */
  readonly at: Instant;
  /** The office that says so, or `operator`. */
  readonly by: string;
}

export interface Suppression {
  readonly why: UndeliverableReason;
  /** When it was stopped first. */
  readonly at: Instant;
}

/** Addresses to which a tenant sends nothing more, kept as keyed hashes: nobody can read one here. */
export interface SuppressionList {
  find(tenant: string, address: string): Promise<Suppression | undefined>;
  /**
   * Stops an address; one that was stopped before stays as it was. Gives what holds: nothing where the stop was lifted since
   * that mail came back.
   */
  suppress(tenant: string, address: string, stopped: Suppression): Promise<Suppression | undefined>;
  /** Lets mail go to an address again; what was lifted is kept with it. Gives what stopped it, if anything did. */
  lift(tenant: string, address: string, lifting: Lift): Promise<Suppression | undefined>;
}
