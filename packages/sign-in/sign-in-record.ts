import type { Instant } from '#calendar/zones.ts';
import type { IdentityFailure } from './identity-provider.ts';

/** Who signed in for an office or tried to; without password, and with the address only as a keyed hash. */
export interface SignInRecord {
  readonly office: string;
  readonly at: Instant;
  readonly result: 'signed-in' | IdentityFailure;
  readonly browser: string;
  readonly addressHash: string;
}

export interface SignInRecords {
  add(record: SignInRecord): Promise<void>;
  /** Newest first. */
  latest(office: string, max: number): Promise<SignInRecord[]>;
}
