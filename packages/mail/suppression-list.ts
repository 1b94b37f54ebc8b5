import type { Instant } from '#calendar/zones.ts';
import type { LiftReason, UndeliverableReason } from '#events/vocabulary.ts';

export interface Lift {
  readonly why: LiftReason;
  /** Later suppressions stay in force. */
  readonly at: Instant;
  readonly by: string;
}

export interface Suppression {
  readonly why: UndeliverableReason;
  readonly at: Instant;
}

/** Stored as keyed hashes. */
export interface SuppressionList {
  find(tenant: string, address: string): Promise<Suppression | undefined>;
  /** The suppression in force; undefined if it was lifted after the mail in question bounced. */
  suppress(tenant: string, address: string, stopped: Suppression): Promise<Suppression | undefined>;
  lift(tenant: string, address: string, lifting: Lift): Promise<Suppression | undefined>;
}
