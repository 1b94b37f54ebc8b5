import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../infra/local/ports.ts';
import { Trouble } from '../../infra/local/trouble.ts';

/** A DynamoDB to measure against, told at its address until it is stopped. */
export interface Store {
  readonly endpoint: string;
  stop(): void;
}

const pom = join(import.meta.dirname, 'pom.xml');
const folder = join(import.meta.dirname, '../../.local/dynamodb-local');
const complete = join(folder, 'complete');

/** What the results say of the engine. */
export const engine = `DynamoDB Local ${/<version>(\d[\d.]+\.\d+)</.exec(readFileSync(pom, 'utf8'))?.[1]}, in memory`;

/** Starts DynamoDB Local in memory on a free port; the first time Maven fetches it into `.local/`. */
export async function startStore(): Promise<Store> {
  if (!existsSync(complete)) fetchJars();
  const port = await freePort();
  const main = 'com.amazonaws.services.dynamodbv2.local.main.ServerRunner';
  const child = spawn(
    'java',
    ['-Xmx4g', '-cp', join(folder, '*'), main, '-inMemory', '-disableTelemetry', '-port', String(port)],
    { stdio: 'ignore' },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswering(endpoint, () => child.exitCode !== null);
  return { endpoint, stop: () => child.kill('SIGKILL') };
}

function fetchJars(): void {
  console.error('Fetching DynamoDB Local from Maven Central ...');
  const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  const { error, status } = spawnSync('mvn', goal, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error || status !== 0)
    throw new Trouble(
      'DynamoDB Local needs Java 17 and Maven: sudo apt-get install default-jre-headless maven',
    );
  writeFileSync(complete, '');
}

async function untilAnswering(endpoint: string, ended: () => boolean): Promise<void> {
  for (let left = 300; left > 0; left--) {
    if (ended()) throw new Trouble('DynamoDB Local did not start: Java 17 is needed (java -version)');
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Trouble('DynamoDB Local did not answer within 30 seconds');
}
