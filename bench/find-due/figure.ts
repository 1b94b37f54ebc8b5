import { type Cursor, sweep } from '#casework/commands/sweep.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import type { Table } from '#table/engine/table.ts';
import { atMost, exactly, type Figure } from '../figure.ts';
import { unitsReadBy } from '../read-units.ts';
import { median, rounded, spreadOf } from '../statistics.ts';
import { engine, startStore } from '../store/dynamodb-local.ts';
import { createTable, loadKlaten } from '../store/make-table.ts';
import { seedOpenComplaints } from './open-complaints.ts';

const due = 20;

interface Measured {
  readonly open: number;
  readonly table: Table;
  units: number;
  readonly ms: number[];
}

/** What one sweep reads and how long it takes, independent of the number of open complaints. */
export async function measureFindDue(small: boolean): Promise<Figure> {
  const sizes = small ? [200, 1000, 4000] : [1_000, 10_000, 100_000];
  const store = await startStore();
  try {
    const now = Date.now();
    const tables: Measured[] = [];
    for (const open of sizes) {
      const table = await createTable(store.endpoint, `bench-due-${open}`);
      await seedOpenComplaints(table, await loadKlaten(), { open, due, now });
      await cursorsAMinuteAgo(table, now);
      console.error(`  ${open} open complaints written`);
      tables.push({ open, table, units: 0, ms: [] });
    }
    const at = new Date(now).toISOString();
    for (const one of tables) one.units = await units(one.table, at);
    const rounds = small ? 10 : 200;
    for (let round = -rounds / 5; round < rounds; round++)
      for (const { table, ms } of round % 2 ? tables : tables.toReversed()) {
        const begun = performance.now();
        await sweepOnce(table, at);
        if (round >= 0) ms.push(performance.now() - begun);
      }
    return figureOf(tables);
  } finally {
    await store.stop();
  }
}

/** So no measured sweep is the hourly one that reads everything. */
async function cursorsAMinuteAgo(table: Table, now: number): Promise<void> {
  const index = dynamoDueIndex(table);
  const at = new Date(now - 60_000).toISOString();
  const cursor: Cursor = { at, fullAt: at };
  for (let shard = 0; shard < index.shards; shard++) await index.move(shard, undefined, cursor);
}

/** A sweep at the same instant finds the same items: its cursor looks back five minutes. */
async function sweepOnce(table: Table, at: string): Promise<void> {
  const { enqueued } = await sweep(dynamoDueIndex(table), async () => undefined, at);
  if (enqueued !== due) throw new Error(`the sweep found ${enqueued} of ${due}`);
}

async function units(table: Table, at: string): Promise<number> {
  const read = await unitsReadBy(table.client, () => sweepOnce(table, at));
  return read.units;
}

function figureOf(tables: readonly Measured[]): Figure {
  const [least, ...others] = tables;
  const max = others.at(-1)!;
  const same = tables.every(({ units }) => units === least!.units);
  const names = tables.map(({ open }) => open.toLocaleString('en')).join(', ');
  return {
    name: 'find-due',
    what: `Finding the ${due} that fell due among ${names} open complaints`,
    goals: [
      exactly(
        'read units by formula',
        'the same',
        same ? 'the same' : tables.map(({ units }) => units).join(', '),
      ),
      atMost(
        'times the time of the fewest, with the most open',
        1.2,
        rounded(median(max.ms) / median(least!.ms)),
      ),
    ],
    how:
      `${engine}. One sweep as it runs every minute; each table is swept ${least!.ms.length} times in turn, ratio ` +
      'of the medians. Read units follow DynamoDB’s formula from the bytes of the returned items: consistent reads ' +
      'for cursors, eventual reads for index queries, and at least the minimum for each.',
    tried: [],
    detail: Object.fromEntries(
      tables.map(({ open, units, ms }) => [`${open} open`, { readUnits: units, sweepMs: spreadOf(ms) }]),
    ),
  };
}
