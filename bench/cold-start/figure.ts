import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { bundle } from '../../infra/bundle.ts';
import { functionList } from '../../infra/function-list.ts';
import { awsEnvironment } from '../../infra/local/aws-environment.ts';
import { atMost, type Figure } from '../figure.ts';
import { exampleSubmission } from '../report.ts';
import { median, ratiosOf, rounded, type Spread, spreadOf } from '../statistics.ts';
import { lockedVersions } from './locked-versions.ts';
import { type StoreOverTls, startStoreOverTls } from './store-over-tls.ts';

const root = join(import.meta.dirname, '../..');
// Outside the tree, whose package.json would make every .js an ES module.
const folder = mkdtempSync(join(tmpdir(), 'tanggap-cold-start-'));

interface Candidate {
  readonly name: string;
  readonly file: string;
}

/** Milliseconds. */
interface FirstCall {
  readonly load: number;
  readonly all: number;
  readonly cpu: number;
}

/** Each start has a fresh process. */
export async function measureColdStart(small: boolean): Promise<Figure> {
  const candidates = await makeCandidates();
  const store = await startStoreOverTls();
  const calls = new Map<string, FirstCall[]>(candidates.map(({ name }) => [name, []]));
  try {
    const rounds = small ? 15 : 60;
    for (let round = -1; round < rounds; round++) {
      for (const candidate of turned(candidates, round)) {
        const call = await firstCall(candidate, store);
        // The first round only fills the file cache.
        if (round >= 0) calls.get(candidate.name)!.push(call);
      }
    }
  } finally {
    store.stop();
  }
  return figureOf(candidates, calls);
}

/** Each round starts with another candidate. */
const turned = <T>(list: readonly T[], by: number): T[] =>
  list.map((_, i) => list[(i + Math.abs(by)) % list.length]!);

async function makeCandidates(): Promise<Candidate[]> {
  const ours = await bundle(root, {
    name: 'submit',
    entry: functionList.submit.entry,
    folder: join(folder, 'ours'),
    movableClock: false,
  });
  const require = "import { createRequire } from 'module'; const require = createRequire(import.meta.url);";
  return [
    { name: 'ours', file: join(ours.folder, 'index.js') },
    { name: 'usual, CommonJS', file: await usual('usual.cjs', { format: 'cjs' }) },
    {
      name: 'usual, ESM',
      file: await usual('usual.mjs', {
        format: 'esm',
        mainFields: ['module', 'main'],
        banner: { js: require },
      }),
    },
  ];
}

/** As CDK's NodejsFunction bundles with `minify`, SDK included. */
async function usual(name: string, options: BuildOptions): Promise<string> {
  const outfile = join(folder, name);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['bench/cold-start/usual-handler.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    logLevel: 'silent',
    metafile: true,
    ...options,
  });
  lockedVersions(root, Object.keys(metafile!.inputs));
  return outfile;
}

async function firstCall({ file }: Candidate, { endpoint, certificate }: StoreOverTls): Promise<FirstCall> {
  const script = readFileSync(join(import.meta.dirname, 'first-call.cjs'), 'utf8');
  const event = JSON.stringify(exampleSubmission(randomUUID()));
  const { stderr } = await promisify(execFile)(process.execPath, ['-e', script, '--', file, event], {
    env: {
      ...awsEnvironment(endpoint),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: 'tanggap-bench-submit',
      NODE_EXTRA_CA_CERTS: certificate,
      TABLE_NAME: 'tanggap-bench',
      SECRET_ID: 'not-read',
      PUBLIC_BASE_URL: 'https://lapor.klaten.example',
    },
  });
  return JSON.parse(stderr);
}

const kilobytes = (file: string): number => rounded(gzipSync(readFileSync(file)).length / 1000, 1);

function figureOf(candidates: readonly Candidate[], calls: ReadonlyMap<string, FirstCall[]>): Figure {
  const each = (name: string, what: keyof FirstCall) => calls.get(name)!.map((call) => call[what]);
  const alls = (name: string) => each(name, 'all');
  const peers = candidates.slice(1).map(({ name }) => name);
  const peer = peers.sort((a, b) => median(alls(a)) - median(alls(b)))[0]!;
  const detail: Record<string, { gzipKb: number; loadMs: Spread; allMs: Spread; cpuMs: Spread }> = {};
  for (const { name, file } of candidates)
    detail[name] = {
      gzipKb: kilobytes(file),
      loadMs: spreadOf(each(name, 'load')),
      allMs: spreadOf(alls(name)),
      cpuMs: spreadOf(each(name, 'cpu')),
    };
  const ratio = rounded(median(alls('ours')) / median(alls(peer)));
  return {
    name: 'cold-start',
    what: 'Cold start of submit: loading it and its first call over TLS',
    goals: [
      atMost('of the time of the usual way', 0.55, ratio),
      atMost('bundle, gzip', 75, detail.ours!.gzipKb, ' KB'),
    ],
    how:
      'Fresh processes in turn, timed from the start of Node’s program to the answer; a server over TLS answers ' +
      'like DynamoDB. The usual way does the same job by the same rules as the packages’ own guides write it: ' +
      'lib-dynamodb, `import { z } from "zod"` (with all its languages), middy and the credential chain, bundled and ' +
      'minified by esbuild together with the SDK as CommonJS and as ESM, from the versions in package-lock.json only; ' +
      `others are refused. The faster of the two (${peer}) is the reference. ${alls('ours').length} starts of each, ` +
      'ratio of the medians.',
    tried: [
      'CommonJS made from the SDK’s ES modules, so that unused modules are left out',
      'credentials from the environment only',
      'leaving out event streams, endpoint discovery, configuration files, the endpoint rule engine, adaptive ' +
        'retries, a second SHA-256 and the list of regions: a fifth of the bundle',
    ],
    detail: { ...detail, ratioOfRounds: spreadOf(ratiosOf(alls('ours'), alls(peer))) },
  };
}
