import { setTimeout as after } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { nameOf, tagOf } from '#notices/mail-name.ts';
import type { Notice } from '#notices/notice.ts';
import { fromItem } from '#table/attribute-values.ts';
import type { Table } from '#table/table.ts';
import { awsEnvironment } from '../../infra/local/aws-environment.ts';
import { mailBatch, mailsPerSecond, type Sender, senders } from '../../infra/mail-pace.ts';
import { type Stage, stages } from '../../infra/stage.ts';
import { Lambda } from '../breaches/lambda.ts';
import { Queue } from '../breaches/queue.ts';
import { rounded } from '../statistics.ts';
import { mostInASecond, serveSes, type Taken } from './ses-server.ts';

export interface Setting {
  readonly endpoint: string;
  readonly table: Table;
  readonly rate: number;
  readonly bundles: Readonly<Record<Sender, string>>;
  readonly events: Readonly<Record<Sender, readonly object[]>>;
}

/** What a call may take here, in milliseconds, and after how long the queue gives its messages back when it died. */
const callMs = 30_000;
const backAfterMs = 32_000;

/** The senders of a stage at one account's rate, as many processes of each as it has, one killed in the middle. */
export async function runMails(setting: Setting) {
  const { rate, endpoint, table } = setting;
  const stage: Stage = { ...stages.prod, mailRate: rate, workerTimeout: callMs / 1000 };
  const ses = await serveSes(rate);
  const state = { ranDry: 0, killed: false };
  const queues = {
    'send-notice': new Queue(backAfterMs),
    'send-urgent-notice': new Queue(backAfterMs),
    'send-letter': new Queue(backAfterMs),
  };
  for (const name of senders)
    for (const event of setting.events[name]) queues[name].send(JSON.stringify(event));
  const expected = queues['send-notice'].sent;
  const working = senders.flatMap((name) =>
    Array.from({ length: stage.concurrency[name] }, async (_, i) => {
      const start = () =>
        new Lambda(setting.bundles[name], {
          ...awsEnvironment(endpoint),
          AWS_ENDPOINT_URL_SES: ses.endpoint,
          AWS_ENDPOINT_URL_SECRETS_MANAGER: ses.endpoint,
          TABLE_NAME: table.name,
          PUBLIC_BASE_URL: 'https://tanggap.example',
          SECRET_ID: 'bench',
          CONFIGURATION_SET: 'bench',
          MAILS_PER_SECOND: mailsPerSecond(stage, name).toFixed(4),
          CALL_MS: String(callMs),
        });
      const isVictim = name === 'send-notice' && i === 0;
      await work(queues[name], mailBatch(stage, name), start, state, async (worker) => {
        if (!isVictim || state.killed) return;
        while (ses.taken.length < expected / 2) await after(20);
        state.killed = true;
        worker.kill();
      });
    }),
  );
  await Promise.all(working);
  ses.stop();
  return {
    ...figures(ses.taken, state.ranDry, rate),
    tooFast: ses.tooFast(),
    ...(await doubles(table, ses.taken)),
    deliveries: senders.reduce((sum, name) => sum + queues[name].deliveries, 0),
    dead: senders.reduce((sum, name) => sum + queues[name].dead.length, 0),
  };
}

/** Hands a worker one batch after the other; one that died is replaced, and its messages come back later. */
async function work(
  queue: Queue,
  batch: number,
  start: () => Lambda,
  state: { ranDry: number },
  watch: (worker: Lambda) => Promise<void>,
) {
  let worker = start();
  watch(worker);
  while (!queue.empty) {
    const messages = queue.receive(batch);
    if (messages.length === 0) {
      state.ranDry ||= performance.now();
      await after(5);
      continue;
    }
    const answer = await worker.invoke({ Records: messages });
    const failed = answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    queue.settle(messages, new Set(failed ?? messages.map(({ messageId }) => messageId)));
    if (answer) continue;
    worker = start();
  }
  worker.kill();
}

/** The rate from the first mail until a queue had nothing left to give, when all processes had work. */
function figures(taken: readonly Taken[], ranDry: number, rate: number) {
  const from = taken[0]!.at;
  const during = taken.filter(({ at }) => at <= ranDry).length - 1;
  const perSecond = during / ((ranDry - from) / 1000);
  return {
    rate,
    mails: taken.length,
    seconds: rounded((ranDry - from) / 1000, 1),
    perSecond: rounded(perSecond, 2),
    ofRate: rounded(perSecond / rate, 3),
    mostInASecond: mostInASecond(taken),
  };
}

/** Mails that went twice, and those of them that are not marked as perhaps double. */
async function doubles({ client, name }: Table, taken: readonly Taken[]) {
  const marked = new Set<string>();
  const sent = new Set<string>();
  let start: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    for (const item of (page.Items ?? []).map(fromItem)) {
      if (item.entity !== 'notice' || item.state !== 'sent') continue;
      sent.add(tagOfNotice(item as unknown as Notice));
      if (item.perhapsTwice) marked.add(tagOfNotice(item as unknown as Notice));
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

const tagOfNotice = (notice: Notice): string => tagOf(nameOf({ kind: 'notice', notice }));
