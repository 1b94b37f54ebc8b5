import { setTimeout as after } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { tagOf } from '#mail/mail-tag.ts';
import { referenceOf } from '#notices/delivery/mail-reference.ts';
import type { Notice } from '#notices/plan/notice.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import type { Table } from '#table/engine/table.ts';
import { awsEnvironment } from '../../infra/local/aws-environment.ts';
import { mailBatch, type Sender, sendConcurrency, senders } from '../../infra/mail-rate.ts';
import { type StageSettings, stageSettings } from '../../infra/stage.ts';
import { Lambda } from '../breaches/lambda.ts';
import { BenchQueue } from '../breaches/queue.ts';
import { rounded } from '../statistics.ts';
import { type AcceptedMail, peakRate, serveSes } from './ses-server.ts';

export interface MailRateSetting {
  readonly endpoint: string;
  readonly table: Table;
  readonly rate: number;
  /** Approximate. */
  readonly mails: number;
  readonly bundles: Readonly<Record<Sender, string>>;
  readonly events: Readonly<Record<Sender, readonly object[]>>;
}

/** Milliseconds. */
const callMs = 30_000;
const backAfterMs = 32_000;

/** At one account's rate; kills one process halfway. */
export async function runMails(setting: MailRateSetting) {
  const { rate, mails, endpoint, table } = setting;
  const stage: StageSettings = { ...stageSettings.prod, mailRate: rate, workerTimeout: callMs / 1000 };
  const ses = await serveSes(rate);
  const ranDry = new Map<Sender, number>();
  const queues = {
    'send-notice': new BenchQueue(backAfterMs),
    'send-urgent-notice': new BenchQueue(backAfterMs),
    'send-letter': new BenchQueue(backAfterMs),
  };
  for (const name of senders)
    for (const event of setting.events[name]) queues[name].send(JSON.stringify(event));
  const start = (name: Sender) =>
    new Lambda(setting.bundles[name], {
      ...awsEnvironment(endpoint),
      AWS_ENDPOINT_URL_SES: ses.endpoint,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: ses.endpoint,
      TABLE_NAME: table.name,
      PUBLIC_BASE_URL: 'https://tanggap.example',
      SECRET_ID: 'bench',
      CONFIGURATION_SET: 'bench',
      MAILS_PER_SECOND: String(rate),
      MAX_CONCURRENT_SENDS: String(sendConcurrency(stage)),
      CALL_MS: String(callMs),
    });
  const crew = senders.flatMap((name) =>
    Array.from({ length: stage.concurrency[name] }, () => ({ name, worker: start(name) })),
  );
  // All processes start before the first mail.
  await Promise.all(crew.map(({ worker }) => worker.invoke({ Records: [] })));
  const victim = crew[0]!.worker;
  const killing = (async () => {
    while (ses.taken.length < mails / 2) await after(20);
    victim.kill();
  })();
  const working = crew.map(({ name, worker }) =>
    work(queues[name], mailBatch(stage), worker, {
      again: () => start(name),
      dry: () => {
        if (!ranDry.has(name)) ranDry.set(name, performance.now());
      },
    }),
  );
  await Promise.all([...working, killing]);
  ses.stop();
  return {
    ...figures(ses.taken, [...ranDry.values()], rate),
    tooFast: ses.tooFast(),
    ...(await doubles(table, ses.taken)),
    deliveries: senders.reduce((sum, name) => sum + queues[name].deliveries, 0),
    dead: senders.reduce((sum, name) => sum + queues[name].dead.length, 0),
  };
}

/** Replaces a dead worker, whose messages return later. */
async function work(
  queue: BenchQueue,
  batch: number,
  first: Lambda,
  { again, dry }: { again: () => Lambda; dry: () => void },
) {
  let worker = first;
  while (!queue.empty) {
    const messages = queue.receive(batch);
    if (messages.length === 0) {
      dry();
      await after(5);
      continue;
    }
    const answer = await worker.invoke({ Records: messages });
    const failed = answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    queue.settle(messages, new Set(failed ?? messages.map(({ messageId }) => messageId)));
    if (answer) continue;
    worker = again();
  }
  worker.kill();
}

/** Milliseconds for connecting and reading the configuration. */
const warmUp = 2000;

/** From the end of the warm-up until the first queue, and until the last queue, was empty. */
function figures(taken: readonly AcceptedMail[], ranDry: readonly number[], rate: number) {
  const from = taken.find(({ at }) => at >= taken[0]!.at + warmUp)!.at;
  const perSecond = (to: number) =>
    taken.filter(({ at }) => at > from && at <= to).length / ((to - from) / 1000);
  const [first, last] = [Math.min(...ranDry), Math.max(...ranDry)];
  return {
    rate,
    mails: taken.length,
    seconds: rounded((first - from) / 1000, 1),
    perSecond: rounded(perSecond(first), 2),
    ofRate: rounded(perSecond(first) / rate, 3),
    ofRateToTheLast: rounded(perSecond(last) / rate, 3),
    mostInASecond: peakRate(taken),
  };
}

/** Mails that were sent twice, and those among them without the mark of a possible duplicate. */
async function doubles({ client, name }: Table, taken: readonly AcceptedMail[]) {
  const marked = new Set<string>();
  const sent = new Set<string>();
  let start: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    for (const item of (page.Items ?? []).map(unmarshall)) {
      if (item.entity !== 'notice' || item.state !== 'sent') continue;
      sent.add(tagOfNotice(item as unknown as Notice));
      if (item.possibleDuplicate) marked.add(tagOfNotice(item as unknown as Notice));
    }
    start = page.LastEvaluatedKey as typeof start;
  } while (start);
  const counts = new Map<string, number>();
  for (const { tag } of taken) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const twice = [...counts].filter(([, count]) => count > 1).map(([tag]) => tag);
  return {
    notices: sent.size,
    lost: [...sent].filter((tag) => !counts.has(tag)).length,
    twice: twice.length,
    twiceUnmarked: twice.filter((tag) => !marked.has(tag)).length,
    perhapsTwice: marked.size,
  };
}

const tagOfNotice = (notice: Notice): string => tagOf(referenceOf({ kind: 'notice', notice }));
