import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { freePort } from '../../../infra/local/ports.ts';
import { eventually } from '../stage/eventually.ts';

export interface DynamoDbLocal {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** DynamoDB Local 2.6.1 with its libraries, in the format of `sha256sum`; paths as in Maven Central. */
const list = join(import.meta.dirname, 'dynamodb-local.sha256');
const central = 'https://repo1.maven.org/maven2';
const folder = join(import.meta.dirname, '../../../.local/dynamodb-local');
/** The store inside the engine looks for its library by this name. */
const library = 'libsqlite4java-linux-amd64.so';

/** Undefined if this machine can run Amazon's own engine. */
export function whyNoDynamoDbLocal(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'its library is for Linux on x64';
  return spawnSync('java', ['-version']).status === 0 ? undefined : 'Java is missing (17 or later)';
}

/** For an engine that lives for seconds, better compilation takes longer than it saves. */
const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Downloaded from Maven Central once; starts empty on a free port. */
export async function startDynamoDbLocal(java: readonly string[] = shortLived): Promise<DynamoDbLocal> {
  const jars = await fetchAll();
  const port = await freePort();
  const child = spawn(
    'java',
    [
      ...java,
      `-Djava.library.path=${folder}`,
      '-cp',
      jars.join(':'),
      'com.amazonaws.services.dynamodbv2.local.main.ServerRunner',
      ...['-inMemory', '-disableTelemetry', '-port', String(port)],
    ],
    { stdio: 'ignore' },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  try {
    // It answers a plain request with 400 as soon as it listens.
    await eventually(() => fetch(endpoint), { withinMs: 60_000 });
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, stop };
}

async function fetchAll(): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const lines = (await readFile(list, 'utf8')).trim().split('\n');
  const wanted = lines.map((line) => line.split(/\s+/) as [string, string]);
  const files = [];
  for (const [sum, path] of wanted) files.push(await fetchOne(sum, path));
  return files.filter((file) => file.endsWith('.jar'));
}

async function fetchOne(sum: string, path: string): Promise<string> {
  const file = join(folder, path.endsWith('.so') ? library : basename(path));
  if (existsSync(file)) return file;
  const answer = await fetch(`${central}/${path}`);
  if (!answer.ok) throw new Error(`${central}/${path}: ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sum) throw new Error(`${path} is not what it was`);
  // Several files of tests may fetch it at the same time.
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, file);
  return file;
}
