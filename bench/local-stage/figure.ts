import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  TagResourceCommand,
} from '@aws-sdk/client-dynamodb';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { stageClient } from '../../infra/local/stage-client.ts';
import { StageQueues } from '../../infra/local/stage-queues.ts';
import { atMost, exactly, type Figure } from '../figure.ts';
import { fill } from './fill.ts';
import { submitModels } from './models.ts';
import { ownStage } from './own-stage.ts';
import { type Light, longest, type Waits, waitsWhile } from './waits.ts';

const reports = 20;
const idleSeconds = 30;
const compareSeconds = 10;
const settleMs = 240_000;
const name = 'tanggap-local';
const report = {
  text: 'Lampu jalan di depan pasar mati sejak tiga hari.',
  category: 'lampu-jalan',
  place: { address: 'Jalan Pemuda 10' },
  anonymous: true,
};

type Stage = Awaited<ReturnType<typeof ownStage>>;

/** How the local stage answers, rests and survives when it holds many cases. */
export async function measureLocalStage(small: boolean): Promise<Figure> {
  const cases = small ? 100 : 5_000;
  const stage = await ownStage();
  try {
    await stage.start();
    const { emulator } = stage.file();
    const client = new DynamoDBClient(awsClient(emulator));
    const queues = new StageQueues(emulator, 'local');
    const models = await submitModels(stage.file());
    await queues.untilEmpty(Date.now() + settleMs);
    const began = Date.now();
    const itemsPerCase = await fill({ client, name }, models, cases);
    const fillSeconds = Math.round((Date.now() - began) / 1_000);
    await queues.untilEmpty(Date.now() + settleMs);
    const waits = await waitsAround(client, stage);
    await queues.untilEmpty(Date.now() + settleMs);
    await untilSaved(stage);
    const idle = await idleShare(stage);
    const kept = await killAfterReports(stage);
    return figureOf({ cases, itemsPerCase, fillSeconds, ...waits, idle, kept });
  } finally {
    await stage.end();
  }
}

/** The same requests for some seconds without a save, then until a whole snapshot was written. */
async function waitsAround(client: DynamoDBClient, stage: Stage) {
  const { front, emulator } = stage.file();
  const { submit } = stageClient(stage.file());
  const Key = { pk: { S: 'CLOCK' }, sk: { S: 'CLOCK' } };
  const lights: Light[] = [
    { name: 'GetItem', everyMs: 20, ask: () => client.send(new GetItemCommand({ TableName: name, Key })) },
    { name: 'GET /klaten', everyMs: 100, ask: () => expectOk(fetch(`${front}/klaten`)) },
    { name: 'POST of a report', everyMs: 1_000, ask: () => expectStatus(201, submit(report)) },
  ];
  // First calls start function processes, and the fill's own save ends.
  await save(emulator);
  await waitsWhile(lights, async () => {});
  const withoutSave = await waitsWhile(lights, () => pause(compareSeconds * 1_000));
  const file = join(stage.state, 'dynamodb.json');
  const before = statSync(file).mtimeMs;
  await makeSnapshotDue(client);
  const asked = performance.now();
  const whileSaving = await waitsWhile(lights, () => save(emulator));
  const saveSeconds = Math.round((performance.now() - asked) / 100) / 10;
  if (statSync(file).mtimeMs === before) throw new Error('no snapshot was written');
  return { withoutSave, whileSaving, saveSeconds, snapshotMb: Math.round(statSync(file).size / 2 ** 20) };
}

async function makeSnapshotDue(client: DynamoDBClient): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const Tags = [{ Key: 'measured', Value: new Date().toISOString() }];
  await client.send(new TagResourceCommand({ ResourceArn: Table!.TableArn!, Tags }));
}

const save = (emulator: string): Promise<void> =>
  expectOk(fetch(`${emulator}/_tanggap/save`, { method: 'POST' }));

async function expectOk(answering: Promise<Response>): Promise<void> {
  const answer = await answering;
  await answer.arrayBuffer();
  await expectStatus(200, answer);
}

async function expectStatus(
  wanted: number,
  answering: { status: number } | Promise<{ status: number }>,
): Promise<void> {
  const { status } = await answering;
  if (status !== wanted) throw new Error(`${status} instead of ${wanted}`);
}

/** Two saves follow each change; the third has nothing to do. */
async function untilSaved(stage: Stage): Promise<void> {
  for (let n = 0; n < 2; n++) await save(stage.file().emulator);
  await expectNothingDue(stage);
}

async function expectNothingDue(stage: Stage): Promise<void> {
  const answer = await fetch(`${stage.file().emulator}/_tanggap/save`, { method: 'POST' });
  const { writer } = (await answer.json()) as { writer: number | null };
  if (writer !== null) throw new Error('the idle stage still saves');
}

/** What was reported before is worked off first: stream, queues and mails. At most three minutes. */
async function untilAtRest(stage: Stage): Promise<void> {
  for (let n = 0; n < 18; n++) {
    const before = stage.processorTime();
    await pause(10_000);
    if (stage.processorTime() - before < 1) return;
  }
}

async function idleShare(stage: Stage): Promise<number> {
  await untilAtRest(stage);
  const before = stage.processorTime();
  await pause(idleSeconds * 1_000);
  const spent = stage.processorTime() - before;
  return Math.round((spent / idleSeconds) * 1_000) / 10;
}

/** How many reports that were answered just before the kill are there after the next start. */
async function killAfterReports(stage: Stage): Promise<number> {
  const client = stageClient(stage.file());
  const answers = [];
  for (let n = 0; n < reports; n++) answers.push((await client.submit(report)).body);
  await stage.kill();
  await stage.start();
  const again = stageClient(stage.file());
  let kept = 0;
  for (const { number, code } of answers)
    kept += (await again.follow({ number, code })).status === 200 ? 1 : 0;
  return kept;
}

interface Measured {
  cases: number;
  itemsPerCase: number;
  fillSeconds: number;
  withoutSave: Record<string, Waits>;
  whileSaving: Record<string, Waits>;
  saveSeconds: number;
  snapshotMb: number;
  idle: number;
  kept: number;
}

const figureOf = (measured: Measured): Figure => ({
  name: 'local-stage',
  what: `The local stage with ${measured.cases.toLocaleString('en')} cases`,
  goals: [
    atMost(
      'longest wait of a light request while a snapshot is written',
      500,
      longest(measured.whileSaving),
      ' ms',
    ),
    atMost('of a core while idle', 5, measured.idle, ' %'),
    exactly(
      `of ${reports} reports answered before \`kill -9\`, there after the next start`,
      reports,
      measured.kept,
    ),
  ],
  how:
    'A stage as `npm start` runs it. Two reports, of which one was dispatched, are copied with all their items under other ' +
    'numbers by BatchWriteItem. When the stream is read and the queues are empty, GetItem, GET /klaten and the POST of a report ' +
    `are asked, each in a loop of its own, for ${compareSeconds} s without a save and then until a whole snapshot was written; a ` +
    'wait is the whole time to the answer, with the function’s work. When the queues are empty again, the emulator’s own processor ' +
    `time over ${idleSeconds} s is read; then it is killed right after its answer to the last report. The machine was shared ` +
    'with other work, which lengthens waits.',
  tried: [
    'the whole state written on the event loop every 30 s: waits of up to 14 s and a third of a core while idle',
    'records that no reader had taken written on the event loop at the beginning of a snapshot',
  ],
  detail: { ...measured },
});
