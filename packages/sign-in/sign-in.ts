import type { Instant } from '#calendar/zones.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import type { Challenge, Identified, IdentityProvider, Refused } from './identity-provider.ts';
import { endOfSession, newToken, type Session, type SessionLimits, startSession } from './session.ts';
import type { SessionStore } from './session-store.ts';

/** Attempts that a name has made since an instant. */
export interface AttemptCounts {
  /** False if `max` attempts are counted already. */
  take(name: string, max: number, until: Instant): Promise<boolean>;
  /** An attempt that succeeded is not counted. */
  giveBack(name: string): Promise<void>;
}

export interface SignInDependencies {
  readonly identity: IdentityProvider;
  readonly sessions: SessionStore;
  readonly attempts: AttemptCounts;
  officerBySubject(subject: string): Promise<Officer | undefined>;
  /** Keyed, so that neither address nor account is stored. */
  hash(value: string): Promise<string>;
}

export interface Attempt {
  readonly tenant: string;
  readonly limits: SessionLimits;
  /** IP address of the browser. */
  readonly address: string;
  readonly browser: string;
  readonly realNow: Instant;
}

export type SignInResult =
  | { readonly kind: 'signed-in'; readonly session: Session; readonly token: string }
  | Challenge
  | Refused;

const windowMs = 15 * 60_000;
/** A town hall shares one address, and a stranger must not lock an officer out of every place. */
const maxAttempts = { 'account at address': 10, account: 100, address: 200 } as const;

/** `too-many` before the provider is asked. */
export async function signInOfficer(
  deps: SignInDependencies,
  { email, password }: { readonly email: string; readonly password: string },
  attempt: Attempt,
): Promise<SignInResult> {
  const counted = await takeAttempt(deps, email.toLowerCase(), attempt);
  if (!counted) return { kind: 'refused', reason: 'too-many' };
  const answer = await deps.identity.signIn(email, password);
  if (answer.kind === 'refused') return answer;
  await Promise.all(counted.map((name) => deps.attempts.giveBack(name)));
  return answer.kind === 'identified' ? enter(deps, answer, attempt) : answer;
}

/** The names under which the attempt is counted; undefined if one of them has no attempt left. */
async function takeAttempt(
  { attempts, hash }: SignInDependencies,
  account: string,
  { address, realNow }: Attempt,
): Promise<string[] | undefined> {
  const start = Math.floor(Date.parse(realNow) / windowMs) * windowMs;
  const until = new Date(start + windowMs).toISOString();
  const of = { 'account at address': `${account} ${address}`, account, address };
  const names: string[] = [];
  for (const kind of ['account at address', 'account', 'address'] as const) {
    const name = await hash(`sign-in ${kind} ${of[kind]} ${until}`);
    if (!(await attempts.take(name, maxAttempts[kind], until))) return undefined;
    names.push(name);
  }
  return names;
}

/** An officer of another tenant is as unknown here as anybody else. */
async function enter(
  { officerBySubject, sessions }: SignInDependencies,
  { subject }: Identified,
  { tenant, limits, browser, realNow }: Attempt,
): Promise<SignInResult> {
  const officer = await officerBySubject(subject);
  if (officer?.tenant !== tenant) return { kind: 'refused', reason: 'bad-credentials' };
  const token = newToken();
  const session = startSession(token, { office: officer.office, subject, browser }, realNow);
  await sessions.start(session, endOfSession(session, limits));
  return { kind: 'signed-in', session, token };
}
