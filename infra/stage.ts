import type { FunctionName } from './function-list.ts';

export type StageName = 'local' | 'test' | 'dev' | 'prod';

export interface StageSettings {
  readonly name: StageName;
  readonly region: string;
  /** The root page offers them. `npm run tenant` stores their configuration. */
  readonly tenants: readonly string[];
  /** Domain of the sender address. Set your own before you deploy a stage to AWS (docs/deploy.md). */
  readonly mailDomain: string;
  /** Whether `npm run time` may move the clock. Other stages do not even contain the code for it. */
  readonly movableClock: boolean;
  /** Whether a stored configuration takes effect after seconds (bundle/quick-version-timing.ts), not minutes. */
  readonly quickVersions: boolean;
  /** With a plain password (USER_PASSWORD_AUTH). */
  readonly passwordSignIn: boolean;
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Of each route that takes reports, so that a flood of them leaves requests for all others. */
  readonly submissionThrottle: { readonly rate: number; readonly burst: number };
  /** Requests of one IP address, by the edge or the local front; undefined for any number. */
  readonly clientLimits?: ClientLimits;
  readonly concurrency: Readonly<Record<FunctionName, number>>;
  /** The account's SES sending rate in mails per second (`aws ses get-send-quota`). */
  readonly mailRate: number;
  /** Seconds. */
  readonly workerTimeout: number;
  /** As a multiple of the worker's timeout. AWS advises six. */
  readonly visibilityFactor: number;
  readonly tries: number;
  readonly logDays: number;
  /** Even the account's owner cannot lift `compliance`. */
  readonly chainHeads: { readonly mode: 'governance' | 'compliance'; readonly days: number };
}

/** AWS WAF counts in windows of 60, 120, 300 or 600 seconds. */
export interface ClientLimit {
  readonly requests: number;
  readonly seconds: 60 | 120 | 300 | 600;
}

export interface ClientLimits {
  readonly all: ClientLimit;
  readonly submissions: ClientLimit;
}

/** Submissions cannot take capacity from sweep and mails. 100 of the account's 1,000 stay unreserved. */
const concurrency: StageSettings['concurrency'] = {
  submit: 200,
  'public-web': 150,
  'public-documents': 10,
  'public-api': 100,
  'officer-api': 100,
  'desk-web': 50,
  'publish-events': 50,
  triage: 20,
  escalate: 20,
  // Not urgent, and it writes to the same items as officers.
  recompute: 4,
  // 2 is the minimum of an event source mapping. The processes share the rate (mail-rate.ts).
  'send-notice': 2,
  'send-urgent-notice': 2,
  'send-letter': 2,
  // The minimum of an event source mapping.
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
  quickVersions: false,
  passwordSignIn: false,
  throttle: { rate: 300, burst: 600 },
  submissionThrottle: { rate: 100, burst: 200 },
  // A whole town hall may share one address.
  clientLimits: { all: { requests: 1200, seconds: 60 }, submissions: { requests: 60, seconds: 300 } },
  concurrency,
  // The rate of a new SES account; 1 in the sandbox.
  mailRate: 14,
  workerTimeout: 30,
  visibilityFactor: 6,
  tries: 5,
} as const;

const { clientLimits, ...withoutClientLimits } = onAws;
const onOneMachine = {
  ...withoutClientLimits,
  movableClock: true,
  passwordSignIn: true,
  throttle: { rate: 1000, burst: 2000 },
  submissionThrottle: { rate: 1000, burst: 2000 },
  mailRate: 300,
  logDays: 1,
  chainHeads: { mode: 'governance', days: 1 },
} as const;

export const stageSettings: Readonly<Record<StageName, StageSettings>> = {
  local: { name: 'local', ...onOneMachine, clientLimits },
  // All tests come from one address, and one of them sets limits of its own (tests/unit/infra/front-limits.test.ts).
  // A failed message returns after 21 seconds and is dead after a minute. A sender's lease lasts 8 seconds.
  test: {
    name: 'test',
    ...onOneMachine,
    quickVersions: true,
    workerTimeout: 7,
    visibilityFactor: 3,
    tries: 3,
  },
  dev: { name: 'dev', ...onAws, mailRate: 1, logDays: 14, chainHeads: { mode: 'governance', days: 1 } },
  prod: { name: 'prod', ...onAws, logDays: 90, chainHeads: { mode: 'compliance', days: 5 * 365 } },
};

/** @throws for an unknown stage; the message lists the stages */
export function stageNamed(name: unknown): StageSettings {
  const stage = stageSettings[name as StageName];
  if (!stage)
    throw new Error(`stage must be one of ${Object.keys(stageSettings).join(', ')}, not ${String(name)}`);
  return stage;
}

export const resourceName = (stage: StageSettings, thing: string): string => `tanggap-${stage.name}-${thing}`;

export const tableName = (stage: StageSettings): string => `tanggap-${stage.name}`;

export const parameterName = (stage: StageSettings, thing: DataParameter): string =>
  `/tanggap/${stage.name}/${thing}`;

export type DataParameter =
  | 'stream-arn'
  | 'user-pool-id'
  | 'user-pool-client-id'
  | 'desk-client-id'
  | 'secret-arn';
