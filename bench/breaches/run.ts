import { setTimeout as after } from 'node:timers/promises';
import { awsEnvironment } from '../../infra/local/aws-environment.ts';
import { Lambda } from './lambda.ts';
import { BenchQueue, serveQueue } from './queue.ts';

export interface Bundles {
  readonly sweep: string;
  readonly escalate: string;
}

export interface BreachSetting {
  readonly endpoint: string;
  readonly table: string;
  readonly bundles: Bundles;
  readonly breaches: number;
  readonly workers: number;
  readonly batch: number;
}

export interface BreachRun {
  readonly cpuSeconds: number;
  readonly sweepsCpuSeconds: number;
  readonly wallSeconds: number;
  readonly messages: number;
  readonly deliveries: number;
  readonly dead: number;
}

/** Faults during the run. Default: one undisturbed sweep. */
type Sweeping = (start: () => Lambda, queue: BenchQueue, breaches: number) => Promise<Lambda[]>;

export const oneSweep: Sweeping = async (start) => {
  const sweep = start();
  await sweep.invoke({});
  return [sweep];
};

/** One sweep is killed after a third, then two run concurrently. */
export const troubledSweeps: Sweeping = async (start, queue, breaches) => {
  const first = start();
  const killed = first.invoke({});
  while (queue.sent < breaches / 3) await after(5);
  first.kill();
  await killed;
  const both = [start(), start()];
  await Promise.all(both.map((sweep) => sweep.invoke({})));
  return [first, ...both];
};

/** `killWorker` kills a worker halfway, whose messages return. */
export async function runBreaches(
  setting: BreachSetting,
  sweeping: Sweeping,
  killWorker: boolean,
): Promise<BreachRun> {
  const queue = new BenchQueue();
  const server = await serveQueue(queue);
  const env = {
    ...awsEnvironment(setting.endpoint),
    AWS_ENDPOINT_URL_SQS: server.endpoint,
    TABLE_NAME: setting.table,
    ESCALATIONS_QUEUE_URL: `${server.endpoint}/000000000000/escalations`,
    NOTICES_QUEUE_URL: `${server.endpoint}/000000000000/notices`,
    LETTERS_QUEUE_URL: `${server.endpoint}/000000000000/letters`,
    CHECKPOINTS_QUEUE_URL: `${server.endpoint}/000000000000/checkpoints`,
    RECOMPUTATIONS_QUEUE_URL: `${server.endpoint}/000000000000/recomputations`,
    // No tenants, so no check of calendars: only breaches are measured.
    TENANTS: 'none',
  };
  const workers: Lambda[] = [];
  const state = { swept: false };
  const begun = performance.now();
  const working = Array.from({ length: setting.workers }, (_, i) =>
    work(setting, queue, state, () => {
      const worker = new Lambda(setting.bundles.escalate, env);
      workers.push(worker);
      if (killWorker && i === 0 && workers.length <= setting.workers)
        killWhenHalfDone(worker, queue, setting);
      return worker;
    }),
  );
  const sweeps = await sweeping(() => new Lambda(setting.bundles.sweep, env), queue, setting.breaches);
  state.swept = true;
  await Promise.all(working);
  const wallSeconds = (performance.now() - begun) / 1000;
  for (const lambda of [...workers, ...sweeps]) lambda.kill();
  server.stop();
  return {
    cpuSeconds: seconds([...workers, ...sweeps]),
    sweepsCpuSeconds: seconds(sweeps),
    wallSeconds,
    messages: queue.sent,
    deliveries: queue.deliveries,
    dead: queue.dead.length,
  };
}

const seconds = (lambdas: readonly Lambda[]): number =>
  lambdas.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / 1000;

/** As Lambda's poller does; replaces a worker that died. */
async function work(
  { batch }: BreachSetting,
  queue: BenchQueue,
  state: { swept: boolean },
  start: () => Lambda,
) {
  let worker = start();
  while (!state.swept || !queue.empty) {
    const messages = queue.receive(batch);
    if (messages.length === 0) {
      await after(5);
      continue;
    }
    const answer = await worker.invoke({ Records: messages });
    const failed = answer ? answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) : undefined;
    queue.settle(messages, new Set(failed ?? messages.map(({ messageId }) => messageId)));
    if (!answer) worker = start();
  }
}

async function killWhenHalfDone(
  worker: Lambda,
  queue: BenchQueue,
  { breaches }: BreachSetting,
): Promise<void> {
  while (queue.deliveries < breaches / 2) await after(5);
  worker.kill();
}
