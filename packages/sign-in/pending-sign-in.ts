import type { Instant } from '#calendar/zones.ts';
import type { Challenge } from './identity-provider.ts';

/** What a browser must still do before it is signed in. */
export type PendingStep =
  | Challenge
  | {
      readonly kind: 'set-up-second-factor';
      readonly subject: string;
      readonly accessToken: string;
      /** Shown to the officer, who puts it into an authenticator app. */
      readonly secret: string;
    }
  | { readonly kind: 'reset-password' };

export interface PendingSignIn {
  readonly email: string;
  /** The page of the desk that the officer asked for. */
  readonly next?: string;
  readonly step: PendingStep;
}

/** By the hash of a token that the browser alone has. */
export interface PendingSignIns {
  put(tokenHash: string, pending: PendingSignIn, until: Instant): Promise<void>;
  find(tokenHash: string, realNow: Instant): Promise<PendingSignIn | undefined>;
  end(tokenHash: string): Promise<void>;
}

/** Cognito forgets an unanswered challenge after three minutes, but waits longer for a code from a mail. */
export const pendingMinutes = 15;
