import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../packages/calendar/zones.ts';
import { stageNamed } from '../stage.ts';
import { afterDeploy } from './after-deploy.ts';
import { awsClient, region } from './aws-environment.ts';
import { clientLimiter } from './client-limiter.ts';
import { deploy } from './deploy.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { startFront } from './front.ts';
import { loadDemonstration } from './load-demonstration.ts';
import { startMailSink } from './mail-sink.ts';
import { Mailbox } from './mailbox.ts';
import { emulatorPython } from './python.ts';
import { makeSignIns } from './sign-ins.ts';
import { StageClock } from './stage-clock.ts';
import { type Faults, localFolder, removeStageFile, type StageFile, writeStageFile } from './stage-file.ts';

export interface StageOptions {
  stage: 'local' | 'test';
  frontPort: number;
  emulatorPort: number;
  folder: string;
  /** The file exists while the stage is ready. */
  file: string;
  /** The instant at which the clock of the stage `test` starts; otherwise real time. */
  startsAt?: Instant;
  faults?: Faults;
  recorder?: string;
  progress: (line: string) => void;
}

export interface RunningStage extends StageFile {
  lost: Emulator['lost'];
  save: Emulator['save'];
}

export type Ending = (() => Promise<void> | void)[];

export async function endAll(ending: Ending): Promise<void> {
  for (let end = ending.pop(); end; end = ending.pop()) await end();
}

async function begin(options: StageOptions, ending: Ending) {
  const { stage, folder, frontPort, emulatorPort, progress } = options;
  const mails = join(folder, 'mail');
  mkdirSync(mails, { recursive: true });
  const front = await startFront(
    frontPort,
    new Mailbox(mails),
    clientLimiter(stageNamed(stage).clientLimits),
  );
  ending.push(() => front.close());
  const python = await emulatorPython(join(localFolder, 'emulator'), progress);
  const sink = await startMailSink(mails);
  ending.push(() => sink.close());
  progress('Starting the AWS emulator ...');
  const emulator = await startEmulator({
    python,
    port: emulatorPort,
    folder,
    smtp: sink.address,
    isKept: stage === 'local',
  });
  ending.push(() => emulator.stop());
  return { front, emulator };
}

async function furnish(
  { stage, folder, frontPort, startsAt, faults, recorder, progress }: StageOptions,
  { endpoint }: Emulator,
) {
  const publicBaseUrl = `http://localhost:${frontPort}`;
  const context = {
    publicBaseUrl,
    ...(recorder && { awsEndpoint: recorder }),
    ...(faults && { sesEndpoint: faults.SES, sqsEndpoint: faults.SQS, s3Endpoint: faults.S3 }),
  };
  const clock = new StageClock(endpoint, stage);
  const deployed = deploy({ stage, endpoint, folder, context, progress });
  if (startsAt) await clock.beginAt(startsAt, deployed);
  const outputs = await deployed;
  const { ApiId = '', UserPoolId = '', UserPoolClientId: clientId = '' } = outputs;
  // Items expire by the stage's clock: the emulator's own would expire items of an earlier instant at once.
  await afterDeploy(endpoint, join(folder, 'cdk.out'), { timeToLive: !startsAt });
  progress('Loading Klaten and the sign-ins of its offices ...');
  const table = { name: `tanggap-${stage}`, client: new DynamoDBClient(awsClient(endpoint)) };
  const config = await loadDemonstration(table, await clock.now());
  const file = join(folder, 'sign-ins.json');
  const officers = await makeSignIns(endpoint, UserPoolId, { table, config, file });
  return { ApiId, clientId, tenant: config.id, officers, front: publicBaseUrl };
}

/** Adds clean-up functions to `ending` as it goes, so that the caller can end it at any moment. */
export async function runStage(options: StageOptions, ending: Ending): Promise<RunningStage> {
  const { front, emulator } = await begin(options, ending);
  // Otherwise the CDK retries for minutes if the emulator has ended.
  const furnished = await Promise.race([furnish(options, emulator), emulator.lost]);
  const { ApiId, clientId, tenant, officers, front: address } = furnished;
  front.open(emulator.endpoint, ApiId);
  const stage: StageFile = {
    front: address,
    api: address,
    mailbox: `${address}/mailbox`,
    desk: `${address}/${tenant}/petugas/masuk`,
    mails: `${emulator.endpoint}/_ministack/ses/messages`,
    emulator: emulator.endpoint,
    tenant,
    region,
    signIn: { endpoint: emulator.endpoint, clientId },
    officers,
    ...(options.faults && { faults: options.faults }),
  };
  writeStageFile(options.file, stage);
  ending.push(() => removeStageFile(options.file));
  return { ...stage, lost: emulator.lost, save: emulator.save };
}
