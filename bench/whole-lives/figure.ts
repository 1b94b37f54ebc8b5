import { scopeOf } from '#access/tenant-scope.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { type Table, tenantTable } from '#table/engine/table.ts';
import { dynamoCheckpoints } from '#table/integrity/checkpoints.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { synthesize } from '../../tests/support/aws/synthesize.ts';
import { atMost, type Figure } from '../figure.ts';
import { rounded } from '../statistics.ts';
import { engine, startStore } from '../store/dynamodb-local.ts';
import { applyKlaten, createTable, loadKlaten } from '../store/make-table.ts';
import { type CountedTable, countedTable } from './counted-table.ts';
import { idleMonth, idleSweep } from './idle-month.ts';
import { assumed, billOf, type Meter, meter, savings, total } from './meter.ts';
import { mix } from './mix.ts';
import { prices } from './prices.ts';
import { whatCallsFound } from './processes.ts';
import { regency } from './regency.ts';
import { runLives } from './run-lives.ts';

export async function measureWholeLives(small: boolean): Promise<Figure> {
  const lives = small ? 50 : 200;
  const store = await startStore();
  try {
    const tenant = await loadKlaten();
    const lived = await live(await tableOf(store.endpoint, 'lives'), store.endpoint, tenant, lives);
    const idle = await idleOf(await tableOf(store.endpoint, 'idle'), store.endpoint, tenant);
    return figureOf(lives, lived, idle);
  } finally {
    await store.stop();
  }
}

async function tableOf(endpoint: string, name: string): Promise<Table> {
  const table = await createTable(endpoint, `bench-${name}`);
  await applyKlaten(table);
  return table;
}

async function live(table: Table, endpoint: string, tenant: TenantConfig, lives: number) {
  const counted = await countedTable(table, endpoint);
  const clock = { now: '' };
  const measured = meter(counted.requests, () => clock.now);
  const town = regency(table, counted, { meter: measured, clock }, tenant);
  await runLives(town, lives);
  // Each entry is read once more, by the nightly checkpoint.
  await dynamoCheckpoints(tenantTable(table, scopeOf(tenant))).heads(
    '2026-10-01T00:00:00.000Z',
    '2027-03-01T00:00:00.000Z',
  );
  return { counted, measured, metrics: town.metrics.size };
}

async function idleOf(table: Table, endpoint: string, tenant: TenantConfig) {
  const at = (minute: number) =>
    new Date(Date.parse('2026-11-25T02:00:00.000Z') + minute * 60_000).toISOString();
  const done = { done: tenantCalendar(tenant).version };
  await dynamoRecomputations(tenantTable(table, scopeOf(tenant))).write(undefined, done);
  // The first sweep finds no cursors.
  await idleSweep(table, tenant, at(0));
  const counted = await countedTable(table, endpoint);
  return idleMonth(
    synthesize('prod'),
    meter(counted.requests, () => at(1)),
    counted,
    () => idleSweep(table, tenant, at(1)),
  );
}

interface Lived {
  readonly counted: CountedTable;
  readonly measured: Meter;
  readonly metrics: number;
}

const usd = (bill: Readonly<Record<string, number>>, by = 1): Record<string, number> =>
  Object.fromEntries(Object.entries(bill).map(([what, sum]) => [what, rounded(sum * by, 4)]));

function figureOf(
  lives: number,
  { counted: { requests }, measured: { counted }, metrics }: Lived,
  idle: Awaited<ReturnType<typeof idleMonth>>,
): Figure {
  const found = whatCallsFound(counted.calls, Math.round(1000 / lives));
  const bill = usd(billOf(requests, counted, found), 1000 / lives);
  const saved = usd(savings(requests, counted, found), 1000 / lives);
  const each = (count: number) => rounded(count / lives, 2);
  const sorted = [...requests.writes].sort(([, a], [, b]) => b - a);
  return {
    name: 'whole-lives',
    what: '1,000 complaints from receipt to end, and a month in which none comes, mail aside',
    goals: [
      atMost(
        '1,000 whole lives by counted calls and list prices',
        0.12,
        rounded(total(Object.values(bill)), 3),
        ' USD',
      ),
      atMost('a month in which nothing happens', 10, rounded(total(Object.values(idle.usd)), 2), ' USD'),
    ],
    how:
      `${engine}. ${lives} complaints of the mix below run side by side through the product’s own commands, ` +
      'notices and nightly checkpoints. Write units follow DynamoDB’s formula from each item before and after: the ' +
      'larger of both for the table, doubled in a transaction; for each index its own item, nothing if that item ' +
      'stays the same, and a removal and a put if its key changes. Each message is sent, received and deleted ' +
      'alone; an officer lists and opens before each step, and a complainant looks twice. The simulated clock, ' +
      'with as many overlapping complaints as 1,000 in four weeks give, decides whether a call finds a warm ' +
      'process and a configuration read less than a minute before (bench/whole-lives/processes.ts). Assumptions ' +
      `for a function: ${assumed.ownMs} ms of a whole processor, ${assumed.callMs} ms a call, ${assumed.startMs} ` +
      'ms a start. Statistics are not built yet and count as 0; attachments, weekly letters, storage and backups ' +
      `are not included. Prices: bench/whole-lives/prices.ts, ${prices.region}, ${prices.source}, without free ` +
      'tiers.',
    tried: [
      'done, from 0.219 USD: no item from SES’s id to a mail, access records without a transaction, no rewriting ' +
        'of unchanged assignments, one row per command in the index of changes, eventual reads of the configuration, ' +
        'no notice about good ratings, half the memory for functions that wait; and cold starts counted by the clock ' +
        'instead of one in five invocations (docs/adr/0041-read-and-write-only-what-is-needed.md)',
      'calculated and not done: `whatEachWouldSave`. Commands must be applied whole or not at all; a complaint’s ' +
        'state stays readable in its item; a busy day brings the rest by itself. Only all of it together would meet ' +
        'the target: the writes to table and indexes alone are nine tenths of it',
    ],
    detail: {
      usdFor1000: bill,
      whatEachWouldSave: saved,
      usdWithoutAllOfThese: rounded(total(Object.values(bill)) - total(Object.values(saved)), 3),
      mix: Object.fromEntries(mix.map(({ what, share }) => [what, share])),
      ofOneLife: {
        writeUnits: Object.fromEntries(sorted.map(([what, units]) => [what, each(units)])),
        writeUnitsInAll: each(total(requests.writes.values())),
        ofTheseUnchanged: each(requests.unchangedUnits),
        readUnits: each(requests.readUnits),
        callsOfTheTable: each(requests.calls),
        invocations: Object.fromEntries(
          Object.entries(counted.invocations).map(([name, count]) => [name, each(count)]),
        ),
        starts: Object.fromEntries(Object.entries(found.starts).map(([name, count]) => [name, each(count)])),
        callsThatReadTheConfiguration: rounded(found.configurationRead, 2),
        gbSeconds: rounded(counted.gbSeconds / lives, 3),
        queueRequests: each(counted.queueRequests),
        apiRequests: each(counted.apiRequests),
        logBytes: Math.round(counted.logBytes / lives),
      },
      idleMonthUsd: usd(idle.usd),
      idleMonth: idle.counted,
      ownMetricsOfABusyMonth: metrics,
    },
  };
}
