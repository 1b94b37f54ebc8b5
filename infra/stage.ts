import type { FunctionName } from './function-list.ts';

export type StageName = 'local' | 'test' | 'dev' | 'prod';

/** All in which one stage differs from another. */
export interface StageSettings {
  readonly name: StageName;
  readonly region: string;
  /** Offered to whoever opens the bare address; each is put in place by `npm run tenant`. */
  readonly tenants: readonly string[];
  /** Domain from which mail is sent. Put your own here before a stage on AWS is deployed (docs/deploy.md). */
  readonly mailDomain: string;
  /** `npm run time` may move the clock; the code for it is only in the bundles of such a stage. */
  readonly movableClock: boolean;
  /** Officers may sign in with a bare password (USER_PASSWORD_AUTH). */
  readonly passwordSignIn: boolean;
  /** Requests a second and burst that the API lets in. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Instances kept for each function and at the same time its limit. */
  readonly concurrency: Readonly<Record<FunctionName, number>>;
  /** Mails a second that SES takes from the account (its sending quota); `aws ses get-send-quota` says it. */
  readonly mailRate: number;
  /** Seconds a queue's worker may take. */
  readonly workerTimeout: number;
  /** How many times its worker's timeout a message stays hidden, and so when a failed one comes back. Lambda advises six. */
  readonly visibilityFactor: number;
  /** Deliveries of a message before it is set aside as dead. */
  readonly tries: number;
  readonly logDays: number;
  /** How long the nightly chain heads cannot be changed; `compliance` binds even the account's owner. */
  readonly chainHeads: { readonly mode: 'governance' | 'compliance'; readonly days: number };
}

/**
 * A flood of submissions can take what `submit` has and nothing of what the sweep, the escalations and the mails
 * have. The sum stays under the account's 1,000 by the 100 that Lambda never reserves.
 */
const concurrency: StageSettings['concurrency'] = {
  submit: 200,
  'public-web': 150,
  'public-documents': 10,
  'public-api': 100,
  'officer-api': 100,
  'publish-events': 50,
  triage: 20,
  escalate: 20,
  // Nothing hurries it, and it writes where officers write.
  recompute: 4,
  // Two processes each, because a mapping feeds no fewer; they take turns (mail-pace.ts).
  'send-notice': 2,
  'send-urgent-notice': 2,
  'send-letter': 2,
  // As few as a queue's mapping may have.
  'keep-heads': 2,
  erase: 2,
  'mail-events': 2,
  'check-deadlines': 2,
  'check-attachment': 10,
};

const onAws = {
  region: 'ap-southeast-3',
  tenants: ['klaten'],
  mailDomain: 'klaten.example',
  movableClock: false,
  passwordSignIn: false,
  throttle: { rate: 300, burst: 600 },
  concurrency,
  // What SES gives a new account; one in its sandbox has 1.
  mailRate: 14,
  workerTimeout: 30,
  visibilityFactor: 6,
  tries: 5,
} as const;

const onOneMachine = {
  ...onAws,
  movableClock: true,
  passwordSignIn: true,
  throttle: { rate: 1000, burst: 2000 },
  mailRate: 300,
  logDays: 1,
  chainHeads: { mode: 'governance', days: 1 },
} as const;

export const stageSettings: Readonly<Record<StageName, StageSettings>> = {
  local: { name: 'local', ...onOneMachine },
  // Short tries, so that tests wait 21 seconds for what failed and a minute for a dead letter. A sender's lease lasts 8.
  test: { name: 'test', ...onOneMachine, workerTimeout: 7, visibilityFactor: 3, tries: 3 },
  dev: { name: 'dev', ...onAws, mailRate: 1, logDays: 14, chainHeads: { mode: 'governance', days: 1 } },
  prod: { name: 'prod', ...onAws, logDays: 90, chainHeads: { mode: 'compliance', days: 5 * 365 } },
};

/** Throws when there is no such stage, naming those there are. */
export function stageNamed(name: unknown): StageSettings {
  const stage = stageSettings[name as StageName];
  if (!stage)
    throw new Error(`stage must be one of ${Object.keys(stageSettings).join(', ')}, not ${String(name)}`);
  return stage;
}

/** The name of a thing of this stage; by it other stacks and the commands find the thing. */
export const resourceName = (stage: StageSettings, thing: string): string => `tanggap-${stage.name}-${thing}`;

export const tableName = (stage: StageSettings): string => `tanggap-${stage.name}`;

/** Where the data stack notes what gets its identity only when it is made. */
export const parameterName = (stage: StageSettings, thing: DataParameter): string =>
  `/tanggap/${stage.name}/${thing}`;

export type DataParameter = 'stream-arn' | 'user-pool-id' | 'user-pool-client-id' | 'secret-arn';
