import { beforeEach, describe, expect, it } from 'vitest';
import type { AuthAnswer, IdentityProvider } from '#sign-in/identity-provider.ts';
import type { PendingSignIn } from '#sign-in/pending-sign-in.ts';
import { type Session, startSession } from '#sign-in/session.ts';
import {
  type Attempt,
  continueSignIn,
  forgetPassword,
  type SignInDependencies,
  signInOfficer,
} from '#sign-in/sign-in.ts';
import type { SignInRecord } from '#sign-in/sign-in-record.ts';
import { signInRulesOf } from '#tenants/sign-in-rules.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = { ...(await klaten()), signIn: { secondFactor: ['coordinator' as const] } };
const realNow = '2026-11-24T03:05:00.000Z';
const officeOf = (id: string) => tenant.offices.find((one) => one.id === id)!;
const coordinator = officeOf('coordinator');
const liaison = officeOf('dishub/liaison');

const attempt = (email: string, changes: Partial<Attempt> = {}): Attempt => ({
  tenant,
  rules: signInRulesOf(tenant),
  email,
  address: '192.0.2.7',
  browser: 'Chrome, Android',
  realNow,
  ...changes,
});

let answer: AuthAnswer | undefined;
let asked: string[] = [];
let sessions: Session[] = [];
let records: SignInRecord[] = [];
let counts = new Map<string, number>();
let tenantOfOfficers = 'klaten';
beforeEach(() => {
  answer = undefined;
  asked = [];
  sessions = [];
  records = [];
  counts = new Map();
  tenantOfOfficers = 'klaten';
});

const identified = (email: string) => ({
  kind: 'identified' as const,
  subject: `sub ${email}`,
  accessToken: 'access',
});
const identity: IdentityProvider = {
  async signIn(email, password) {
    asked.push(`sign in ${email}`);
    if (password !== 'right') return { kind: 'refused', reason: 'bad-credentials' };
    return answer ?? identified(email);
  },
  answerChallenge: async ({ username }, given) =>
    given === 'right' ? identified(username) : { kind: 'refused', reason: 'bad-code' },
  beginSecondFactor: async () => 'SECRET',
  confirmSecondFactor: async (_token, code) =>
    code === 'right' ? undefined : { kind: 'refused', reason: 'bad-code' },
  async sendPasswordCode(email) {
    asked.push(`code ${email}`);
    return undefined;
  },
  resetPassword: async (_email, code) =>
    code === 'right' ? undefined : { kind: 'refused', reason: 'bad-code' },
};

const withSecondFactor: string[] = [];

const deps: SignInDependencies = {
  identity,
  sessions: {
    find: async () => ({}),
    async start(session) {
      sessions.push(session);
    },
    touch: async () => {},
    async end(office, tokenHash) {
      sessions = sessions.filter((one) => one.office !== office || one.tokenHash !== tokenHash);
    },
    ofOffice: async (office) => sessions.filter((one) => one.office === office),
  },
  attempts: {
    async take(name, max) {
      const count = counts.get(name) ?? 0;
      if (count >= max) return false;
      counts.set(name, count + 1);
      return true;
    },
    async giveBack(name) {
      counts.set(name, counts.get(name)! - 1);
    },
  },
  signInRecords: {
    async add(record) {
      records.push(record);
    },
    latest: async () => records,
  },
  async recordSecondFactor({ office }) {
    withSecondFactor.push(office);
  },
  async officerBySubject(subject) {
    const found = tenant.offices.find(({ email }) => subject === `sub ${email}`);
    return found && { ...found, tenant: tenantOfOfficers, office: found.id, subject };
  },
  hash: async (value) => `keyed ${value}`,
};

const times = async (count: number, run: (n: number) => Promise<{ kind: string; reason?: string }>) => {
  const results: string[] = [];
  for (let n = 0; n < count; n++) {
    const { kind, reason } = await run(n);
    results.push(reason ?? kind);
  }
  return results;
};

describe('the attempts of a sign-in', () => {
  it('the eleventh attempt at an account from one address is refused before the pool is asked', async () => {
    const { email } = liaison;
    const results = await times(11, (n) =>
      signInOfficer(deps, 'wrong', attempt(n % 2 ? email.toUpperCase() : email)),
    );
    expect(results).toEqual([...Array(10).fill('bad-credentials'), 'too-many']);
    expect(asked).toHaveLength(10);
    const elsewhere = attempt(liaison.email, { address: '198.51.100.9' });
    expect((await signInOfficer(deps, 'right', elsewhere)).kind).toBe('signed-in');
    const later = attempt(liaison.email, { realNow: '2026-11-24T03:15:00.000Z' });
    expect((await signInOfficer(deps, 'right', later)).kind).toBe('signed-in');
  });

  it('an account and an address have limits of their own', async () => {
    const fromMany = await times(101, (n) =>
      signInOfficer(deps, 'wrong', attempt(liaison.email.toUpperCase(), { address: `192.0.2.${n}` })),
    );
    expect(fromMany.indexOf('too-many')).toBe(100);
    counts.clear();
    const atMany = await times(201, (n) => signInOfficer(deps, 'wrong', attempt(`a${n}@klaten.example`)));
    expect(atMany.indexOf('too-many')).toBe(200);
  });

  it('attempts that succeed are not counted, wrong codes and forgotten passwords are', async () => {
    const { email } = liaison;
    expect(await times(12, () => signInOfficer(deps, 'right', attempt(email)))).not.toContain('too-many');
    const step = { kind: 'totp', username: email, continuation: 'x' } as const;
    const codes = () => continueSignIn(deps, { email, step }, { password: '', code: 'x' }, attempt(email));
    expect((await times(11, codes)).indexOf('too-many')).toBe(10);
    counts.clear();
    expect((await times(11, () => forgetPassword(deps, attempt(email)))).indexOf('too-many')).toBe(10);
  });
});

describe('the record of a sign-in', () => {
  it('says for an office when, with what result and by which browser, without password or address', async () => {
    await signInOfficer(deps, 'wrong', attempt(liaison.email.toUpperCase()));
    await signInOfficer(deps, 'right', attempt(liaison.email));
    await signInOfficer(deps, 'wrong', attempt('tidak.ada@klaten.example'));
    const common = { office: liaison.id, at: realNow, browser: 'Chrome, Android' };
    expect(records).toEqual([
      { ...common, result: 'bad-credentials', addressHash: 'keyed address 192.0.2.7' },
      { ...common, result: 'signed-in', addressHash: 'keyed address 192.0.2.7' },
    ]);
  });
});

describe('a second factor', () => {
  it('an officer is known to have one only after a right code', async () => {
    withSecondFactor.length = 0;
    const { email } = liaison;
    const step = {
      kind: 'set-up-second-factor',
      subject: `sub ${email}`,
      accessToken: 'x',
      secret: 'SECRET',
    } as const;
    const answer = (code: string) =>
      continueSignIn(deps, { email, step }, { password: '', code }, attempt(email));
    await signInOfficer(deps, 'right', attempt(email));
    await answer('wrong');
    expect(withSecondFactor).toEqual([]);
    await answer('right');
    expect(withSecondFactor).toEqual([liaison.id]);
  });
});

describe('who is let in', () => {
  it('an officer of another tenant is refused as an unknown account is', async () => {
    tenantOfOfficers = 'boyolali';
    const foreign = await signInOfficer(deps, 'right', attempt(liaison.email));
    const unknown = await signInOfficer(deps, 'wrong', attempt('tidak.ada@klaten.example'));
    expect(foreign).toEqual(unknown);
    expect(sessions).toEqual([]);
  });

  it('a role that needs a second factor begins no session before its code is right', async () => {
    const { email } = coordinator;
    const first = await signInOfficer(deps, 'right', attempt(email));
    const step = {
      kind: 'set-up-second-factor',
      subject: `sub ${email}`,
      accessToken: 'access',
      secret: 'SECRET',
    };
    expect(first).toEqual({ kind: 'pending', step });
    const pending = { email, step } as PendingSignIn;
    const wrong = await continueSignIn(deps, pending, { password: '', code: 'x' }, attempt(email));
    expect(wrong).toEqual({ kind: 'refused', reason: 'bad-code' });
    expect(sessions).toEqual([]);
    const right = await continueSignIn(deps, pending, { password: '', code: 'right' }, attempt(email));
    expect(right.kind).toBe('signed-in');
    expect(sessions).toHaveLength(1);
  });

  it('an app that is set up is not set up again', async () => {
    const { email } = coordinator;
    answer = { kind: 'totp', username: email, continuation: 'x' };
    expect(await signInOfficer(deps, 'right', attempt(email))).toEqual({ kind: 'pending', step: answer });
    const pending: PendingSignIn = { email, step: answer };
    const result = await continueSignIn(deps, pending, { password: '', code: 'right' }, attempt(email));
    expect(result.kind).toBe('signed-in');
  });

  it('a new password does not stand in for the second factor', async () => {
    const { email } = coordinator;
    const first = { kind: 'new-password', username: email, continuation: 'x' } as const;
    for (const step of [first, { kind: 'reset-password' } as const]) {
      const given = { password: 'right', code: 'right' };
      const result = await continueSignIn(deps, { email, step }, given, attempt(email));
      expect(result).toMatchObject({ kind: 'pending', step: { kind: 'set-up-second-factor' } });
    }
  });

  it('a new password after a forgotten one ends the sessions of whoever knew the old one', async () => {
    const { email } = liaison;
    const intruder = { office: liaison.id, subject: `sub ${email}`, browser: 'Firefox, Linux' };
    const other = { ...intruder, office: 'dlh/liaison' };
    sessions = [startSession('a', intruder, realNow), startSession('b', other, realNow)];
    const pending: PendingSignIn = { email, step: { kind: 'reset-password' } };
    await continueSignIn(deps, pending, { password: 'right', code: 'x' }, attempt(email));
    expect(sessions).toHaveLength(2);
    await continueSignIn(deps, pending, { password: 'right', code: 'right' }, attempt(email));
    const left = sessions.map(({ office, browser }) => `${office} ${browser}`);
    expect(left).toEqual(['dlh/liaison Firefox, Linux', 'dishub/liaison Chrome, Android']);
  });
});
