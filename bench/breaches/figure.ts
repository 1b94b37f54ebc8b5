import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { scopeOf } from '#access/tenant-scope.ts';
import { tenantTable } from '#table/engine/table.ts';
import { bundle } from '../../infra/bundle.ts';
import { type FunctionName, functionList } from '../../infra/function-list.ts';
import { atMost, exactly, type Figure } from '../figure.ts';
import { rounded } from '../statistics.ts';
import { engine, startStore } from '../store/dynamodb-local.ts';
import { applyKlaten, createTable, loadKlaten } from '../store/make-table.ts';
import { readTimelines, submitEmergencies, type Verdict } from './case-load.ts';
import { type BreachRun, type Bundles, oneSweep, runBreaches, troubledSweeps } from './run.ts';

/** One per core, since each Lambda has its own. */
const workers = Math.max(2, cpus().length);
const hours = 3_600_000;

interface Outcome {
  readonly run: BreachRun;
  readonly verdict: Verdict;
}

export async function measureBreaches(small: boolean): Promise<Figure> {
  const breaches = small ? 300 : 10_000;
  const store = await startStore();
  try {
    const bundles = await makeBundles();
    const outcome = async (name: string, how: (table: string) => Promise<BreachRun>): Promise<Outcome> => {
      const table = await createTable(store.endpoint, `bench-${name}`);
      await applyKlaten(table);
      const received = new Date(Date.now() - 2 * hours).toISOString();
      await submitEmergencies(table, await loadKlaten(), breaches, received);
      console.error(`  ${name}: ${breaches} emergencies submitted`);
      const run = await how(table.name);
      return { run, verdict: await readTimelines(tenantTable(table, scopeOf(await loadKlaten()))) };
    };
    const setting = { endpoint: store.endpoint, bundles, breaches };
    const troubled = await outcome('at-once', (table) =>
      runBreaches({ ...setting, table, workers, batch: 10 }, troubledSweeps, true),
    );
    const oneByOne = await outcome('one-by-one', (table) =>
      runBreaches({ ...setting, table, workers: 1, batch: 1 }, oneSweep, false),
    );
    return figureOf(breaches, troubled, oneByOne);
  } finally {
    await store.stop();
  }
}

/** Outside the tree, whose package.json would make them ES modules. */
async function makeBundles(): Promise<Bundles> {
  const root = join(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-breaches-'));
  const make = async (name: FunctionName) => {
    const request = {
      name,
      entry: functionList[name].entry,
      folder: join(folder, name),
      movableClock: false,
    };
    return join((await bundle(root, request)).folder, 'index.js');
  };
  return { sweep: await make('check-deadlines'), escalate: await make('escalate') };
}

function figureOf(breaches: number, troubled: Outcome, oneByOne: Outcome): Figure {
  const count = breaches.toLocaleString('en');
  return {
    name: 'breaches',
    what: `${count} breaches at one instant, the sweep killed in the middle, then two at once, and a worker killed`,
    goals: [
      exactly('escalated exactly once, by all timelines', breaches, troubled.verdict.once),
      atMost('processor time of all processes', 60, rounded(troubled.run.cpuSeconds, 1), ' s'),
    ],
    how:
      `${engine}. The bundles of check-deadlines and escalate run in processes of their own (${workers} workers, ` +
      'ten messages each). A queue in the measuring process delivers every twentieth message twice and redelivers ' +
      'what a killed worker held. The same is measured with one undisturbed sweep, one worker and one message at a ' +
      'time.',
    tried: [
      'no write when a message repeats work that is already done: two simultaneous sweeps send everything twice',
      'as many workers as the machine has cores, instead of eight',
    ],
    detail: { atOnce: shown(troubled), oneByOne: shown(oneByOne) },
  };
}

const shown = ({ run, verdict }: Outcome) => ({
  ...run,
  cpuSeconds: rounded(run.cpuSeconds, 1),
  sweepsCpuSeconds: rounded(run.sweepsCpuSeconds, 1),
  wallSeconds: rounded(run.wallSeconds, 1),
  ...verdict,
});
