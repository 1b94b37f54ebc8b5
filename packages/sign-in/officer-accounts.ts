import type { Officer } from '#tenants/tenant-store.ts';

/** A user of the pool. */
export interface Account {
  /** `sub`. */
  readonly subject: string;
  /** Users may change their own address; only a verified one says whose account it is. */
  readonly isVerified: boolean;
  /** Invited, and the first password is still to be replaced. */
  readonly awaitsPassword: boolean;
}

export interface Accounts {
  /** By address or `sub`. */
  find(name: string): Promise<Account | undefined>;
  /** Makes the account and mails a first password. */
  invite(email: string): Promise<Account>;
  /** Mails a new first password; the one before is invalid. */
  inviteAgain(email: string): Promise<void>;
  /** Does nothing if there is no such account. */
  remove(subject: string): Promise<void>;
}

export interface SignInDirectory {
  officerBySubject(subject: string): Promise<Officer | undefined>;
  register(officer: Officer, subject: string): Promise<void>;
  withdraw(officer: Officer): Promise<void>;
}

export interface AccountStores {
  readonly accounts: Accounts;
  readonly directory: SignInDirectory;
}

export type AccountOutcome =
  | 'invited'
  | 'invited-again'
  | 'linked'
  | 'revoked'
  | 'unchanged'
  | 'no-account'
  | 'unverified'
  | 'used-elsewhere';

export type AccountState = 'ready' | 'awaits-password' | 'not-linked' | 'no-account';

/** Makes the account if there is none, and lets it sign in for the office. `again` repeats an unanswered invitation. */
export async function inviteOfficer(
  stores: AccountStores,
  officer: Officer,
  { again }: { readonly again: boolean },
): Promise<AccountOutcome> {
  const { accounts } = stores;
  const known = await accounts.find(officer.email);
  const outcome = await linkTo(stores, officer, known ?? (await accounts.invite(officer.email)));
  if (isProblem(outcome)) return outcome;
  if (!known) return 'invited';
  if (!again || !known.awaitsPassword) return outcome;
  await accounts.inviteAgain(officer.email);
  return 'invited-again';
}

/** Lets the account of the office's address sign in for the office; needed again after a changed address. */
export async function linkOfficer(stores: AccountStores, officer: Officer): Promise<AccountOutcome> {
  const account = await stores.accounts.find(officer.email);
  return account ? linkTo(stores, officer, account) : 'no-account';
}

/**
 * Ends the office's sign-in at once and removes the account with its password and its second factor, which a former
 * holder of the office may know. An invitation makes a new one.
 */
export async function revokeOfficer(
  { accounts, directory }: AccountStores,
  officer: Officer,
): Promise<AccountOutcome> {
  const account = await accounts.find(officer.subject ?? officer.email);
  if (account && !officer.subject) {
    const problem = await problemOf(directory, officer, account);
    if (problem) return problem;
  }
  if (officer.subject) await directory.withdraw(officer);
  if (account) await accounts.remove(account.subject);
  return account || officer.subject ? 'revoked' : 'unchanged';
}

export async function accountState(accounts: Accounts, officer: Officer): Promise<AccountState> {
  const account = await accounts.find(officer.email);
  if (!account) return 'no-account';
  if (account.subject !== officer.subject) return 'not-linked';
  return account.awaitsPassword ? 'awaits-password' : 'ready';
}

const problems: readonly AccountOutcome[] = ['no-account', 'unverified', 'used-elsewhere'];

/** Somebody must act before the office can sign in. */
export const isProblem = (outcome: AccountOutcome): boolean => problems.includes(outcome);

async function linkTo(
  { directory }: AccountStores,
  officer: Officer,
  account: Account,
): Promise<AccountOutcome> {
  const problem = await problemOf(directory, officer, account);
  if (problem) return problem;
  if (officer.subject === account.subject) return 'unchanged';
  await directory.register(officer, account.subject);
  return 'linked';
}

async function problemOf(
  directory: SignInDirectory,
  officer: Officer,
  { subject, isVerified }: Account,
): Promise<'unverified' | 'used-elsewhere' | undefined> {
  if (!isVerified) return 'unverified';
  const holder = await directory.officerBySubject(subject);
  const isOther = holder && (holder.tenant !== officer.tenant || holder.office !== officer.office);
  return isOther ? 'used-elsewhere' : undefined;
}
