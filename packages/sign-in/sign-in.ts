import type { Instant } from '#calendar/zones.ts';
import type { SignInRules } from '#tenants/sign-in-rules.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import type {
  AuthAnswer,
  Identified,
  IdentityFailure,
  IdentityProvider,
  Refused,
} from './identity-provider.ts';
import type { PendingSignIn, PendingStep } from './pending-sign-in.ts';
import { endOfSession, newToken, type Session, startSession } from './session.ts';
import type { SessionStore } from './session-store.ts';
import type { SignInRecords } from './sign-in-record.ts';

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
  readonly signInRecords: SignInRecords;
  officerBySubject(subject: string): Promise<Officer | undefined>;
  /** From then on the officer's tokens open the API as well. */
  recordSecondFactor(officer: Officer): Promise<void>;
  /** Keyed, so that neither address nor account is stored. */
  hash(value: string): Promise<string>;
}

export interface Attempt {
  readonly tenant: TenantConfig;
  readonly rules: SignInRules;
  readonly email: string;
  /** IP address of the browser. */
  readonly address: string;
  readonly browser: string;
  readonly realNow: Instant;
}

export type SignInResult =
  | { readonly kind: 'signed-in'; readonly session: Session; readonly token: string }
  | { readonly kind: 'pending'; readonly step: PendingStep }
  | Refused;

const refused = (reason: IdentityFailure): Refused => ({ kind: 'refused', reason });

/** `too-many` before the provider is asked. A wrong address and a wrong password are one refusal. */
export const signInOfficer = (
  deps: SignInDependencies,
  password: string,
  attempt: Attempt,
): Promise<SignInResult> =>
  counted(deps, attempt, async () =>
    proceed(deps, await deps.identity.signIn(attempt.email, password), attempt, { codeGiven: false }),
  );

/** Answers what the provider, or the tenant's rule of a second factor, still asks. */
export const continueSignIn = (
  deps: SignInDependencies,
  { step }: PendingSignIn,
  given: { readonly password: string; readonly code: string },
  attempt: Attempt,
): Promise<SignInResult> =>
  counted(deps, attempt, async () => {
    switch (step.kind) {
      case 'new-password':
        return proceed(deps, await deps.identity.answerChallenge(step, given.password), attempt, {
          codeGiven: false,
        });
      case 'totp':
        return proceed(deps, await deps.identity.answerChallenge(step, given.code), attempt, {
          codeGiven: true,
        });
      case 'set-up-second-factor':
        return (
          (await deps.identity.confirmSecondFactor(step.accessToken, given.code)) ??
          enter(deps, step, attempt, { codeGiven: true })
        );
      case 'reset-password':
        return resetPassword(deps, given, attempt);
    }
  });

/** Ends the sessions of whoever knew the password before. */
async function resetPassword(
  deps: SignInDependencies,
  { password, code }: { readonly password: string; readonly code: string },
  attempt: Attempt,
): Promise<SignInResult> {
  const { identity, sessions } = deps;
  const refusal = await identity.resetPassword(attempt.email, code, password);
  if (refusal) return refusal;
  const office = officeAt(attempt);
  const open = office ? await sessions.ofOffice(office) : [];
  await Promise.all(open.map(({ office: at, tokenHash }) => sessions.end(at, tokenHash)));
  return proceed(deps, await identity.signIn(attempt.email, password), attempt, { codeGiven: false });
}

/** Mails a code to the account, if there is one; the answer is the same if there is none. */
export const forgetPassword = (deps: SignInDependencies, attempt: Attempt): Promise<SignInResult> =>
  counted(
    deps,
    attempt,
    async () =>
      (await deps.identity.sendPasswordCode(attempt.email)) ?? {
        kind: 'pending',
        step: { kind: 'reset-password' },
      },
    { keeps: true },
  );

async function proceed(
  deps: SignInDependencies,
  answer: AuthAnswer,
  attempt: Attempt,
  { codeGiven }: { readonly codeGiven: boolean },
): Promise<SignInResult> {
  if (answer.kind === 'refused') return answer;
  if (answer.kind !== 'identified') return { kind: 'pending', step: answer };
  const officer = await officerOf(deps, answer, attempt);
  if (!officer) return refused('bad-credentials');
  if (codeGiven || !attempt.rules.secondFactor.includes(officer.role))
    return enter(deps, answer, attempt, { codeGiven });
  const { subject, accessToken } = answer;
  const secret = await deps.identity.beginSecondFactor(accessToken);
  return { kind: 'pending', step: { kind: 'set-up-second-factor', subject, accessToken, secret } };
}

/** An officer of another tenant is as unknown here as anybody else. */
async function officerOf(
  { officerBySubject }: SignInDependencies,
  { subject }: Pick<Identified, 'subject'>,
  { tenant }: Attempt,
): Promise<Officer | undefined> {
  const officer = await officerBySubject(subject);
  return officer?.tenant === tenant.id ? officer : undefined;
}

async function enter(
  deps: SignInDependencies,
  identified: Pick<Identified, 'subject'>,
  attempt: Attempt,
  { codeGiven }: { readonly codeGiven: boolean },
): Promise<SignInResult> {
  const officer = await officerOf(deps, identified, attempt);
  if (!officer) return refused('bad-credentials');
  if (codeGiven && officer.secondFactor !== identified.subject) await deps.recordSecondFactor(officer);
  const token = newToken();
  const { browser, rules, realNow } = attempt;
  const of = { office: officer.office, subject: identified.subject, browser };
  const session = startSession(token, of, realNow);
  await deps.sessions.start(session, endOfSession(session, rules));
  return { kind: 'signed-in', session, token };
}

const windowMs = 15 * 60_000;
/** A town hall shares one address, and a stranger must not lock an officer out of every place. */
const maxAttempts = { 'account at address': 10, account: 100, address: 200 } as const;

/** Counts and records an attempt; one that succeeds is not counted, unless `keeps` says so. */
async function counted(
  deps: SignInDependencies,
  attempt: Attempt,
  run: () => Promise<SignInResult>,
  { keeps = false } = {},
): Promise<SignInResult> {
  const names = await takeAttempt(deps, attempt);
  const result = names ? await run() : refused('too-many');
  if (names && result.kind !== 'refused' && !keeps)
    await Promise.all(names.map((name) => deps.attempts.giveBack(name)));
  await record(deps, attempt, result);
  return result;
}

/** The names under which the attempt is counted; undefined if one of them has no attempt left. */
async function takeAttempt(
  { attempts, hash }: SignInDependencies,
  { email, address, realNow }: Attempt,
): Promise<string[] | undefined> {
  const start = Math.floor(Date.parse(realNow) / windowMs) * windowMs;
  const until = new Date(start + windowMs).toISOString();
  const account = email.toLowerCase();
  const of = { 'account at address': `${account} ${address}`, account, address };
  const names: string[] = [];
  for (const kind of ['account at address', 'account', 'address'] as const) {
    const name = await hash(`sign-in ${kind} ${of[kind]} ${until}`);
    if (!(await attempts.take(name, maxAttempts[kind], until))) return undefined;
    names.push(name);
  }
  return names;
}

/** Under the office whose account was tried; an unknown account has none. */
async function record(
  { signInRecords, hash }: SignInDependencies,
  attempt: Attempt,
  result: SignInResult,
): Promise<void> {
  if (result.kind === 'pending') return;
  const { address, browser, realNow: at } = attempt;
  const office = result.kind === 'signed-in' ? result.session.office : officeAt(attempt);
  if (!office) return;
  const addressHash = await hash(`address ${address}`);
  const outcome = result.kind === 'signed-in' ? 'signed-in' : result.reason;
  await signInRecords.add({ office, at, result: outcome, browser, addressHash });
}

/** The office whose account is tried. */
const officeAt = ({ tenant, email }: Attempt): string | undefined =>
  tenant.offices.find((one) => one.email.toLowerCase() === email.toLowerCase())?.id;
