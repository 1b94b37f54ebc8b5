import type { Instant } from '#calendar/zones.ts';
import type { LiftReason, UndeliverableReason } from '#events/vocabulary.ts';

/** Why and by whom a suppression was lifted. */
export interface Lift {
  readonly why: LiftReason;
  /** Suppressions later than this stay in force. */
  readonly at: Instant;
  /** Id of the office that lifts it, or `operator`. */
  readonly by: string;
}

export interface Suppression {
  readonly why: UndeliverableReason;
  /** When the address was suppressed first. */
  readonly at: Instant;
}

/** Addresses to which a tenant sends no mail, stored as keyed hashes. */
export interface SuppressionList {
  find(tenant: string, address: string): Promise<Suppression | undefined>;
  /**
   * Suppresses an address unless it is suppressed already. Returns the suppression in force; undefined if it was
   * lifted after the mail in question bounced.
   */
  suppress(tenant: string, address: string, stopped: Suppression): Promise<Suppression | undefined>;
  /** Lifts a suppression and keeps a record of it. Returns the lifted suppression, if there was one. */
  lift(tenant: string, address: string, lifting: Lift): Promise<Suppression | undefined>;
}
