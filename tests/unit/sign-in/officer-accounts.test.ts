import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Account,
  type Accounts,
  accountState,
  inviteOfficer,
  isProblem,
  linkOfficer,
  revokeOfficer,
  type SignInDirectory,
} from '#sign-in/officer-accounts.ts';
import type { Officer } from '#tenants/tenant-store.ts';

const of: Officer = {
  tenant: 'klaten',
  office: 'dishub/liaison',
  agency: 'dishub',
  role: 'liaison',
  title: { id: 'Pejabat Penghubung', en: 'Liaison officer' },
  email: 'pengaduan.dishub@klaten.example',
};
const once = { again: false };

let pool: (Account & { email: string })[] = [];
let registered: Officer[] = [];
let mails: string[] = [];
beforeEach(() => {
  pool = [];
  registered = [];
  mails = [];
});

const accounts: Accounts = {
  find: async (name) => pool.find(({ email, subject }) => email === name || subject === name),
  async invite(email) {
    const account = { email, subject: `sub ${mails.length}`, isVerified: true, awaitsPassword: true };
    pool.push(account);
    mails.push(email);
    return account;
  },
  async inviteAgain(email) {
    mails.push(email);
  },
  async remove(subject) {
    pool = pool.filter((one) => one.subject !== subject);
  },
};
const isSameOffice = (one: Officer) => (other: Officer) =>
  one.tenant === other.tenant && one.office === other.office;
const directory: SignInDirectory = {
  officerBySubject: async (subject) => registered.find((one) => one.subject === subject),
  async register(officer, subject) {
    registered = [...registered.filter((one) => !isSameOffice(officer)(one)), { ...officer, subject }];
  },
  async withdraw(officer) {
    registered = registered.filter((one) => !isSameOffice(officer)(one));
  },
};
const stores = { accounts, directory };
/** As the directory has the officer now. */
const now = (officer = of): Officer => registered.find(isSameOffice(officer)) ?? officer;

describe('the accounts of officers', () => {
  it('an invitation makes the account and links it, and a second one mails nobody', async () => {
    expect(await inviteOfficer(stores, now(), once)).toBe('invited');
    expect(await accountState(accounts, now())).toBe('awaits-password');
    expect(await inviteOfficer(stores, now(), once)).toBe('unchanged');
    expect(mails).toEqual([of.email]);
  });

  it('an invitation that was interrupted after the account was made is completed', async () => {
    await accounts.invite(of.email);
    expect(await accountState(accounts, now())).toBe('not-linked');
    expect(await inviteOfficer(stores, now(), once)).toBe('linked');
    expect(now().subject).toBe(pool[0]!.subject);
  });

  it('an invitation is repeated only when it is asked for, and only until it was followed', async () => {
    await inviteOfficer(stores, now(), once);
    expect(await inviteOfficer(stores, now(), { again: true })).toBe('invited-again');
    pool = pool.map((one) => ({ ...one, awaitsPassword: false }));
    expect(await inviteOfficer(stores, now(), { again: true })).toBe('unchanged');
    expect(mails).toHaveLength(2);
  });

  it('after a changed address the account of the new address signs in for the office', async () => {
    await inviteOfficer(stores, now(), once);
    const moved = { ...now(), email: 'baru@klaten.example' };
    expect(await linkOfficer(stores, moved)).toBe('no-account');
    const { subject } = await accounts.invite(moved.email);
    expect(await linkOfficer(stores, moved)).toBe('linked');
    expect(now().subject).toBe(subject);
    expect(await linkOfficer(stores, now())).toBe('unchanged');
  });

  it('an account that took the address without confirming it gets no rights', async () => {
    pool = [{ email: of.email, subject: 'intruder', isVerified: false, awaitsPassword: false }];
    expect(await linkOfficer(stores, now())).toBe('unverified');
    expect(await inviteOfficer(stores, now(), { again: true })).toBe('unverified');
    expect(registered).toEqual([]);
  });

  it('an account of one office signs in for no other, not even in another regency', async () => {
    await inviteOfficer(stores, now(), once);
    for (const other of [
      { ...of, office: 'dlh/liaison' },
      { ...of, tenant: 'boyolali' },
    ]) {
      expect(await inviteOfficer(stores, other, once)).toBe('used-elsewhere');
      expect(await revokeOfficer(stores, other)).toBe('used-elsewhere');
    }
    expect(registered).toEqual([now()]);
    expect(pool).toHaveLength(1);
  });

  it('a revoked office has neither right nor account, and an invitation makes a new account', async () => {
    await inviteOfficer(stores, now(), once);
    const { subject } = now();
    expect(await revokeOfficer(stores, now())).toBe('revoked');
    expect([registered, pool]).toEqual([[], []]);
    expect(await revokeOfficer(stores, now())).toBe('unchanged');
    expect(await inviteOfficer(stores, now(), once)).toBe('invited');
    expect(now().subject).not.toBe(subject);
  });

  it('a revocation removes the account that signs in for the office, whatever its address is now', async () => {
    await inviteOfficer(stores, now(), once);
    pool = pool.map((one) => ({ ...one, email: 'pribadi@contoh.example' }));
    expect(await revokeOfficer(stores, now())).toBe('revoked');
    expect(pool).toEqual([]);
  });

  it('a revocation that was interrupted before the account was removed is completed', async () => {
    await inviteOfficer(stores, now(), once);
    await directory.withdraw(now());
    expect(await revokeOfficer(stores, now())).toBe('revoked');
    expect(pool).toEqual([]);
  });

  it('a right is withdrawn before the account is removed', async () => {
    await inviteOfficer(stores, now(), once);
    const failing = { ...accounts, remove: () => Promise.reject(new Error('no answer')) };
    await expect(revokeOfficer({ accounts: failing, directory }, now())).rejects.toThrow('no answer');
    expect(registered).toEqual([]);
  });

  it('only what keeps an office from signing in is a problem', () => {
    expect((['no-account', 'unverified', 'used-elsewhere'] as const).every(isProblem)).toBe(true);
    expect((['invited', 'linked', 'revoked', 'unchanged'] as const).some(isProblem)).toBe(false);
  });
});
