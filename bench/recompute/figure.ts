import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { scopeOf } from '#access/tenant-scope.ts';
import { submission } from '#casework/commands/submission.ts';
import { checkCalendar } from '#casework/recomputation/check-calendar.ts';
import { recomputePage } from '#casework/recomputation/recompute-deadlines.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { takeStep } from '#casework/wiring.ts';
import type { RecomputationDue } from '#events/messages/recomputation-due.v1.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { dynamoOpenCases } from '#table/complaints/open-cases.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { recordedEntries } from '#table/complaints/recorded-entries.ts';
import { type Table, type TenantTable, tenantTable } from '#table/engine/table.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { exactly, type Figure } from '../figure.ts';
import { rounded } from '../statistics.ts';
import { engine, startStore } from '../store/dynamodb-local.ts';
import { createTable, loadKlaten } from '../store/make-table.ts';

const received = '2026-11-24T03:00:00.000Z';
const start = Date.parse('2026-11-25T02:00:00.000Z');
const minute = 60_000;
const workers = 4;

interface Outcome {
  readonly moving: number;
  readonly moved: Awaited<ReturnType<typeof recomputedEntries>>;
  readonly reported: number;
  readonly transactions: number;
  readonly detail: Record<string, unknown>;
}

/** After a polling day is added, periods in days move and periods in hours do not. */
export async function measureRecompute(small: boolean): Promise<Figure> {
  const open = small ? 200 : 10_000;
  const store = await startStore();
  try {
    const plain = await outcomeOf(store.endpoint, 'plain', open, Number.POSITIVE_INFINITY);
    const doubled = await outcomeOf(store.endpoint, 'doubled', open, 20);
    return figureOf(open, plain, doubled);
  } finally {
    await store.stop();
  }
}

/** Every fourth complaint keeps its deadlines; every `twiceEvery`th message is delivered twice at once. */
async function outcomeOf(endpoint: string, name: string, open: number, twiceEvery: number): Promise<Outcome> {
  const tenant = await loadKlaten();
  const table = await createTable(endpoint, `bench-recompute-${name}`);
  // Every fourth is an emergency, whose period in hours does not move.
  const moving = await submitAll(table, tenant, open, (n) => n % 4 !== 0);
  console.error(`  ${name}: ${open} open complaints submitted`);
  const client = new DynamoDBClient(awsClient(endpoint));
  const writes = countTransactions(client);
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const messages = await run({ client, name: table.name }, withPollingDay(tenant), twiceEvery);
  const { user, system } = process.cpuUsage(cpu);
  const wallSeconds = (performance.now() - begun) / 1000;
  const [record] = await dynamoRecomputations(tenantTable(table, scopeOf(tenant))).records();
  // One more for the end of the run, which is one transaction.
  const transactions = writes() - 1;
  return {
    moving,
    moved: await recomputedEntries(tenantTable(table, scopeOf(tenant))),
    reported: record?.moved ?? -1,
    transactions,
    detail: {
      ...record,
      messages,
      transactions,
      cpuSeconds: rounded((user + system) / 1e6, 1),
      wallSeconds: rounded(wallSeconds, 1),
      movedPerSecond: rounded(moving / wallSeconds, 0),
    },
  };
}

const figureOf = (open: number, plain: Outcome, doubled: Outcome): Figure => ({
  name: 'recompute',
  what: `${open.toLocaleString('en')} open complaints counted again after a decree, of which ${plain.moving.toLocaleString('en')} move`,
  goals: [
    exactly('complaints moved, by all timelines', plain.moving, plain.moved.complaints),
    exactly('reported as moved', plain.moving, plain.reported),
    exactly(
      'transactions, one for each that moved and none for the others',
      plain.moving,
      plain.transactions,
    ),
    exactly('one message in twenty told twice: complaints moved', doubled.moving, doubled.moved.complaints),
    exactly('one message in twenty told twice: entries written', doubled.moving, doubled.moved.entries),
  ],
  how:
    `${engine}. The sweep’s check starts the run; ${workers} workers in the process serve its queue, in passes ` +
    'until a pass finds nothing. Then the same with every twentieth message delivered twice at once: a ' +
    'transaction that conflicts with its own duplicate is retried, and counted under `doubled`.',
  tried: [
    'the same message delivered to two workers at once: both read, one writes, the other finds the work done',
  ],
  detail: { plain: plain.detail, doubled: doubled.detail },
});

const withPollingDay = (tenant: TenantConfig): TenantConfig => ({
  ...tenant,
  calendar: {
    ...tenant.calendar,
    version: tenant.calendar.version + 1,
    regional: [...tenant.calendar.regional, { date: '2026-11-27', name: 'Hari pemungutan suara' }],
  },
});

async function submitAll(table: Table, tenant: TenantConfig, open: number, moves: (n: number) => boolean) {
  const store = dynamoComplaints(tenantTable(table, scopeOf(tenant)));
  let next = 0;
  let moving = 0;
  const submitter = async () => {
    for (let n = next++; n < open; n = next++) {
      if (moves(n)) moving++;
      await submitComplaint(store, tenant, {
        report: submission.parse({
          text: 'Lampu jalan mati',
          category: moves(n) ? 'lampu-jalan' : 'bencana',
          place: { address: 'Jalan Pemuda' },
          anonymous: true,
        }),
        key: crypto.randomUUID(),
        channel: 'api',
        language: 'id',
        now: received,
        baseUrl: '',
      });
    }
  };
  await Promise.all(Array.from({ length: 12 }, submitter));
  return moving;
}

/** Sweeps every minute until the run is over; resolves with the number of delivered messages. */
async function run(table: Table, tenant: TenantConfig, twiceEvery: number): Promise<number> {
  const stores = {
    takeStep,
    complaints: dynamoComplaints(tenantTable(table, scopeOf(tenant))),
    open: dynamoOpenCases(tenantTable(table, scopeOf(tenant))),
    runs: dynamoRecomputations(tenantTable(table, scopeOf(tenant))),
  };
  const queue: RecomputationDue[] = [];
  let delivered = 0;
  const enqueue = async (messages: readonly RecomputationDue[]) => void queue.push(...messages);
  for (let n = 0; n < 20; n++) {
    const now = new Date(start + n * minute).toISOString();
    await checkCalendar(stores, tenant, now, enqueue);
    const work = async () => {
      for (let due = queue.shift(); due; due = queue.shift()) {
        const twice = ++delivered % twiceEvery === 0 ? [due, due] : [due];
        await Promise.all(
          twice.map((one) => recomputePage(stores, tenant, one, { now, enqueue, metric: () => {} })),
        );
      }
    };
    while (queue.length > 0) await Promise.all(Array.from({ length: workers }, work));
    if ((await stores.runs.read())?.done) return delivered;
  }
  throw new Error('the run does not end');
}

function countTransactions({ middlewareStack }: DynamoDBClient): () => number {
  let writes = 0;
  middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand') writes++;
        return next(args);
      },
    { step: 'initialize', name: 'count-transactions' },
  );
  return () => writes;
}

async function recomputedEntries(table: TenantTable) {
  const numbers: string[] = [];
  for await (const page of recordedEntries(table, '2026', '9999'))
    for (const entry of page) if (entry.type === 'deadlines-recomputed.v1') numbers.push(entry.number);
  return { entries: numbers.length, complaints: new Set(numbers).size };
}
