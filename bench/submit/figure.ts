import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { awsEnvironment } from '../../infra/local/aws-environment.ts';
import { atMost, exactly, type Figure } from '../figure.ts';
import { ratiosOf, rounded, spreadOf } from '../statistics.ts';
import { engine, startStore } from '../store/dynamodb-local.ts';
import { applyKlaten, createTable } from '../store/make-table.ts';
import type { SideBySide } from './side-by-side.ts';

const tableName = 'bench-submit';

/** The time that the handler adds to its one call. */
export async function measureSubmit(small: boolean): Promise<Figure> {
  const store = await startStore();
  try {
    await applyKlaten(await createTable(store.endpoint, tableName));
    return figureOf(await sideBySide(store.endpoint, small ? 100 : 2000));
  } finally {
    await store.stop();
  }
}

async function sideBySide(endpoint: string, rounds: number): Promise<SideBySide> {
  const child = fork(join(import.meta.dirname, 'side-by-side.ts'), {
    // Standard output contains log lines.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      ...awsEnvironment(endpoint),
      TABLE_NAME: tableName,
      PUBLIC_BASE_URL: 'https://lapor.klaten.example',
      SECRET_ID: 'not-read',
    },
  });
  child.send({ rounds });
  const [measured] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`the measured process ended with ${code}`)),
    ),
  ]);
  return measured as SideBySide;
}

function figureOf({ handler, bare, calls }: SideBySide): Figure {
  const [ours, reference] = [spreadOf(handler), spreadOf(bare)];
  return {
    name: 'submit',
    what: 'Submit: what it asks of the store before it answers, and its time over the bare call',
    goals: [
      exactly('round trips before the answer', 1, calls.length),
      atMost('times the bare handler', 1.15, rounded(ours.median / reference.median)),
    ],
    how:
      `${engine}. The handler of functions/submit against a plain function that only sends one TransactWriteItems ` +
      `of the same items with the same client; ${handler.length} calls of each in turn, ratio of the medians. A ` +
      'store on the network takes longer than this one, which makes the ratio smaller.',
    tried: [
      'a logger for the SDK’s clients that prevents them from copying all input and output',
      'our own marshalling of items instead of util-dynamodb, and canonical JSON without lists of pairs',
    ],
    detail: {
      calls,
      handlerMs: ours,
      bareMs: reference,
      addedMs: rounded(ours.median - reference.median),
      ratioOfPairs: spreadOf(ratiosOf(handler, bare)),
    },
  };
}
