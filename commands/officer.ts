import { parseArgs } from 'node:util';
import { officerBySubject } from '#table/tenants/officer-by-subject.ts';
import { dynamoTenants, registerSubject, withdrawSubject } from '#table/tenants/tenants.ts';
import { StageError } from '../infra/local/stage-errors.ts';
import {
  type AccountOutcome,
  type AccountState,
  type AccountStores,
  accountState,
  inviteOfficer,
  isProblem,
  linkOfficer,
  revokeOfficer,
} from '../packages/sign-in/officer-accounts.ts';
import { ConcurrentChangeError, type Officer } from '../packages/tenants/tenant-store.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageAccounts } from './stage-accounts.ts';
import { stageTable } from './stage-table.ts';

const actions = ['invite', 'link', 'revoke', 'list'] as const;
type Action = (typeof actions)[number];
const usage =
  'usage: npm run officer -- invite [--again]|link|list --tenant TENANT [--office OFFICE] [--stage STAGE]; or revoke --tenant TENANT --office OFFICE [--stage STAGE]';

const words: Readonly<Record<AccountOutcome | AccountState, string>> = {
  invited: 'invited: the first password is in the mail',
  'invited-again': 'invited again: a new first password is in the mail',
  linked: 'linked: the account signs in for this office',
  revoked: 'revoked: signed out everywhere, and the account is removed',
  unchanged: 'nothing to do',
  'no-account': 'has no account: invite it',
  unverified: 'not linked: the account has not confirmed this address',
  'used-elsewhere': 'not linked: the account signs in for another office',
  ready: 'can sign in',
  'awaits-password': 'invited, and has not signed in yet',
  'not-linked': 'has an account that cannot sign in for this office: link it',
};

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        ...{ tenant: text, office: text },
        stage: { type: 'string', default: 'local' },
        again: { type: 'boolean', default: false },
      },
    });
    const [word, ...more] = positionals;
    const action = actions.find((one) => one === word);
    const { tenant, office, stage, again } = values;
    const fits = action === 'invite' || !again;
    // One slip must not sign a whole regency out.
    const isNarrow = action !== 'revoke' || office !== undefined;
    if (action && tenant && fits && isNarrow && more.length === 0)
      return { action, tenant, office, stage, again };
  } catch {
    // falls through: the usage message covers every invalid argument
  }
  throw new UsageError(usage);
}

type Request = ReturnType<typeof readArguments>;

/** The holders of the offices asked for; a vacant office has none. */
async function officersOf({ tenant, office, stage }: Request): Promise<Officer[]> {
  const store = dynamoTenants(stageTable(stage));
  const stored = await store.newest(tenant);
  if (!stored) throw new UsageError(`unknown tenant ${tenant} in stage ${stage}`);
  const ids = stored.config.offices.map(({ id }) => id);
  if (office && !ids.includes(office)) throw new UsageError(`unknown office ${office} of ${tenant}`);
  const officers = await store.officers(tenant, office ? [office] : ids);
  if (office && officers.length === 0) throw new UsageError(`the office ${office} is vacant`);
  return officers.toSorted((one, other) => ids.indexOf(one.office) - ids.indexOf(other.office));
}

const take: Readonly<
  Record<
    Action,
    (stores: AccountStores, officer: Officer, request: Request) => Promise<AccountOutcome | AccountState>
  >
> = {
  invite: inviteOfficer,
  link: linkOfficer,
  revoke: revokeOfficer,
  list: ({ accounts }, officer) => accountState(accounts, officer),
};

async function storesOf(stage: string): Promise<AccountStores> {
  const table = stageTable(stage);
  return {
    accounts: await stageAccounts(stage),
    directory: {
      officerBySubject: (subject) => officerBySubject(table, subject),
      async register({ tenant, office }, subject) {
        await registerSubject(table, { tenant, office, subject });
      },
      withdraw: (officer) => withdrawSubject(table, officer),
    },
  };
}

/** Makes, links and removes the accounts by which offices sign in. 1 if an office still cannot. */
async function officer(): Promise<number> {
  const request = readArguments();
  const officers = await officersOf(request);
  const stores = await storesOf(request.stage);
  let isComplete = true;
  for (const one of officers) {
    const result = await take[request.action](stores, one, request).catch((error: unknown) => {
      if (!(error instanceof ConcurrentChangeError)) throw error;
      throw new StageError(`${one.office}: ${error.message}; run the command again`);
    });
    console.log(`${one.office}  ${one.email}  ${words[result]}`);
    if (request.action !== 'list' && isProblem(result as AccountOutcome)) isComplete = false;
  }
  return isComplete ? 0 : 1;
}

await runCommand(officer);
