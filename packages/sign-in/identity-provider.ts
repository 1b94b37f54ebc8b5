/** What the provider still asks before it says who somebody is. */
export interface Challenge {
  readonly kind: 'new-password' | 'totp';
  /** The provider's own name for the user. */
  readonly username: string;
  /** Continues the sign-in at the provider; lives some minutes there and never reaches a browser. */
  readonly continuation: string;
}

export interface Identified {
  readonly kind: 'identified';
  /** `sub` of the verified token. */
  readonly subject: string;
  /** Lets the user set up a second factor; never reaches a browser. */
  readonly accessToken: string;
}

export type IdentityFailure =
  | 'bad-credentials'
  | 'bad-code'
  | 'weak-password'
  | 'reset-required'
  | 'expired'
  | 'too-many';

/** What the person can mend. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: IdentityFailure;
}

export type AuthAnswer = Challenge | Identified | Refused;

/** Says who somebody is. Throws on an outage alone. */
export interface IdentityProvider {
  signIn(email: string, password: string): Promise<AuthAnswer>;
  answerChallenge(challenge: Challenge, answer: string): Promise<AuthAnswer>;
  /** A new secret for an authenticator app, in Base32. */
  beginSecondFactor(accessToken: string): Promise<string>;
  /** From then on each sign-in asks for a code. */
  confirmSecondFactor(accessToken: string, code: string): Promise<Refused | undefined>;
  /** Mails a code; says nothing about whether the account exists. */
  sendPasswordCode(email: string): Promise<Refused | undefined>;
  resetPassword(email: string, code: string, password: string): Promise<Refused | undefined>;
}
