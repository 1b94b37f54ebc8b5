import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../infra/bundle.ts';
import { functionList } from '../../infra/function-list.ts';
import type { Sender } from '../../infra/mail-rate.ts';
import { atLeast, atMost, exactly, type Figure } from '../figure.ts';
import { engine, startStore } from '../store/dynamodb-local.ts';
import { applyKlaten, createTable, loadKlaten } from '../store/make-table.ts';
import { submitReports } from './mail-load.ts';
import { runMails } from './run.ts';

const rates = [1, 14, 50];
/** Seconds of work; a slow rate needs a longer run. */
const lasting = (rate: number, small: boolean): number => (small ? 8 : rate < 5 ? 120 : 30);
const parts: Readonly<Record<Sender, number>> = {
  'send-notice': 1 / 3,
  'send-urgent-notice': 1 / 3,
  'send-letter': 1 / 3,
};
/** An emergency causes three mails at once. */
const mailsOfEmergency = 3;

/** Whether all senders together use the account's rate and never exceed it. */
export async function measureMailRate(small: boolean): Promise<Figure> {
  const store = await startStore();
  try {
    const bundles = await makeBundles();
    const tenant = await loadKlaten();
    const runs = [];
    for (const rate of rates) {
      const table = await createTable(store.endpoint, `bench-mail-${rate}`);
      await applyKlaten(table);
      const mails = rate * lasting(rate, small);
      const reports = (name: Sender, category: 'lampu-jalan' | 'bencana', mailsOfEach = 1) =>
        submitReports(table, tenant, Math.ceil((mails * parts[name]) / mailsOfEach), category);
      const events = {
        'send-notice': await reports('send-notice', 'lampu-jalan'),
        'send-urgent-notice': await reports('send-urgent-notice', 'bencana', mailsOfEmergency),
        'send-letter': await reports('send-letter', 'lampu-jalan'),
      };
      const run = await runMails({ endpoint: store.endpoint, table, rate, mails, bundles, events });
      console.error(`  ${JSON.stringify(run)}`);
      runs.push(run);
    }
    return figureOf(runs);
  } finally {
    await store.stop();
  }
}

/** The bundle of notices also plays the sender of letters, which has the same rate limiter but needs files. */
async function makeBundles(): Promise<Record<Sender, string>> {
  const root = join(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-mail-rate-'));
  const make = async (name: Sender) => {
    const { entry } = functionList[name];
    const made = await bundle(root, { name, entry, folder: join(folder, name), movableClock: false });
    return join(made.folder, 'index.js');
  };
  const ofNotices = await make('send-notice');
  return {
    'send-notice': ofNotices,
    'send-letter': ofNotices,
    'send-urgent-notice': await make('send-urgent-notice'),
  };
}

type Run = Awaited<ReturnType<typeof runMails>>;

const figureOf = (runs: readonly Run[]): Figure => ({
  name: 'mail-rate',
  what: `Mail at an account’s rate of ${rates.join(', ')} a second, a sender killed in the middle`,
  goals: [
    ...runs.map(({ rate, ofRate }) =>
      atLeast(`of a rate of ${rate}, while all senders have mails`, 0.95, ofRate),
    ),
    ...runs.map(({ rate, mostInASecond }) =>
      atMost(`in any second at a rate of ${rate}`, rate, mostInASecond),
    ),
    exactly('mails that went twice without a mark', 0, sum(runs, 'twiceUnmarked')),
    exactly('messages given up', 0, sum(runs, 'dead')),
  ],
  how:
    `${engine}. Two processes each run the bundles of send-notice, send-urgent-notice and send-letter, as in the stages. A ` +
    'server imitates SES, answers after 20 ms and rejects each mail that exceeds the rate in the preceding ' +
    'second; SES itself tolerates a short excess. Each queue gets a third of the mails. Counting starts two ' +
    'seconds after the first mail and ends when the first queue is empty; a second count ends when the last ' +
    'queue is empty. Every twentieth message arrives twice, and the messages of a killed sender are redelivered.',
  tried: [
    'a fixed share of the rate for each process: unused shares are idle, and at one mail a second the processes ' +
      'collide at the mail service (0.818, 0.958 and 0.968 on a quiet machine)',
    'a rejected mail takes another send slot in the same call, instead of returning through the queue after ' +
      'three minutes',
  ],
  detail: Object.fromEntries(runs.map((run) => [run.rate, run])),
});

const sum = (runs: readonly Run[], field: 'twiceUnmarked' | 'dead'): number =>
  runs.reduce((total, run) => total + run[field], 0);
