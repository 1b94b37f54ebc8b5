import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { inject } from 'vitest';
import type { Instant } from '#calendar/zones.ts';
import { clockTarget } from '../../../commands/time.ts';
import { awsClient } from '../../../infra/local/aws-environment.ts';
import { callsFile, type SentCommand } from '../../../infra/local/call-recorder.ts';
import { type FaultMode, faultPath } from '../../../infra/local/fault-proxy.ts';
import type { SignIn } from '../../../infra/local/sign-ins.ts';
import { StageClock } from '../../../infra/local/stage-clock.ts';
import { type Faults, readStageFile, type StageFile } from '../../../infra/local/stage-file.ts';
import { sweepUntilQuiet } from '../../../infra/local/stage-sweep.ts';

/** As the emulator lists it. */
export interface ListedMail {
  MessageId: string;
  Source: string;
  To: string[];
  Subject: string;
  BodyText: string;
  BodyHtml: string | null;
}

const name = 'test';
const sweepingMs = 120_000;
const file = inject('stageFile');

/** Other tests use the stage too: find your own complaints and mails by number and address. */
export const stage: StageFile = readStageFile(file);

const settings = awsClient(stage.emulator);
export const lambda = new LambdaClient(settings);
export const stageSqs = new SQSClient({ ...settings, useQueueUrlAsEndpoint: false });

export const logClient = new CloudWatchLogsClient(settings);
const clock = new StageClock(stage.emulator, name);

/** The name of a Lambda such as `escalate`, or of a queue. */
export const stageResourceName = (thing: string): string => `tanggap-${name}-${thing}`;

/** Oldest first. */
export async function mails(): Promise<ListedMail[]> {
  const answer = (await (await fetch(stage.mails)).json()) as { messages: Record<string, ListedMail[]> };
  return Object.values(answer.messages).flat();
}

/** As handed over, with headers, oldest first. */
export function rawMails(): string[] {
  const folder = join(dirname(file), 'mail');
  const names = readdirSync(folder).filter((entry) => /^[^.].*\.eml$/.test(entry));
  return names.sort().map((entry) => readFileSync(join(folder, entry), 'utf8'));
}

export const stageInstant = (): Promise<Instant> => clock.now();

/** Waits for nothing: the sweep of each minute finds what falls due. */
export const moveClock = async (request: string): Promise<void> =>
  clock.moveTo(clockTarget(request, await clock.now()));

export const settle = (): Promise<number> => sweepUntilQuiet(stage.emulator, name, sweepingMs);

/** As `npm run time` does. */
export async function time(request: string): Promise<void> {
  await moveClock(request);
  await settle();
}

/** For the first office with this role. */
export async function signIn(role: SignIn['role'], agency?: string): Promise<string> {
  const officer = stage.officers.find((one) => one.role === role && (!agency || one.agency === agency));
  if (!officer) throw new Error(`no ${role} of ${agency ?? 'any agency'}`);
  const answer = await fetch(stage.signIn.endpoint, {
    method: 'POST',
    headers: {
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      'content-type': 'application/x-amz-json-1.1',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: stage.signIn.clientId,
      AuthParameters: { USERNAME: officer.address, PASSWORD: officer.password },
    }),
  });
  const { AuthenticationResult } = (await answer.json()) as { AuthenticationResult: { IdToken: string } };
  return AuthenticationResult.IdToken;
}

/** `escalate` for `tanggap-test-escalate`. Includes metrics. */
export async function logs(functionName: string): Promise<string[]> {
  const lines: string[] = [];
  const request = { logGroupName: `/aws/lambda/${stageResourceName(functionName)}` };
  for await (const { events = [] } of paginateFilterLogEvents({ client: logClient }, request)) {
    lines.push(...events.map(({ message = '' }) => message));
  }
  return lines;
}

/** Set `pass` again in an `afterEach`. */
export async function setFault(service: keyof Faults, mode: FaultMode): Promise<void> {
  const answer = await fetch(`${stage.faults?.[service]}${faultPath}`, { method: 'PUT', body: mode });
  if (!answer.ok) throw new Error(`the fault proxy refused: ${await answer.text()}`);
}

/** Since the last `setFault`. */
export async function requestsTo(service: keyof Faults): Promise<number> {
  const answer = await fetch(`${stage.faults?.[service]}${faultPath}`);
  return ((await answer.json()) as { requests: number }).requests;
}

/** Since the stage began, oldest first. */
export const sentCommands = (): SentCommand[] =>
  readFileSync(callsFile(file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
