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

/** The suppressed addresses of one tenant, stored as keyed hashes. */
export interface SuppressionList {
  find(address: string): Promise<Suppression | undefined>;
  /** The suppression in force; undefined if it was lifted after the mail in question bounced. */
  suppress(address: string, stopped: Suppression): Promise<Suppression | undefined>;
  lift(address: string, lifting: Lift): Promise<Suppression | undefined>;
}
