import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundle } from '../../infra/bundle.ts';
import { type FunctionName, functionList, functionNames } from '../../infra/function-list.ts';
import { awsEnvironment } from '../../infra/local/aws-environment.ts';
import { atMost, type Figure } from '../figure.ts';
import { median, rounded, type Spread, spreadOf } from '../statistics.ts';

const root = join(import.meta.dirname, '../..');

const answering = ['public-web', 'public-api', 'officer-api'] as const satisfies FunctionName[];

/** Milliseconds. */
interface Load {
  readonly load: number;
  readonly cpu: number;
}

/** Compares every function with submit, each load in a fresh process, alternately. */
export async function measureColdStarts(small: boolean): Promise<Figure> {
  const folders = await bundleFunctions();
  const loads = new Map<FunctionName, Load[]>(functionNames.map((name) => [name, []]));
  const rounds = small ? 3 : 20;
  for (let round = -1; round < rounds; round++) {
    for (const name of functionNames) {
      const load = await loadOnce(name, folders.get(name)!);
      // The first round only fills the file cache.
      if (round >= 0) loads.get(name)!.push(load);
    }
  }
  return figureOf(folders, loads, rounds);
}

/** Outside the tree, whose package.json would make every .js an ES module. */
async function bundleFunctions(): Promise<Map<FunctionName, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-cold-starts-'));
  const made = functionNames.map(async (name) => {
    const { entry } = functionList[name];
    const request = { name, entry, folder: join(folder, name), movableClock: false };
    return [name, (await bundle(root, request)).folder] as const;
  });
  return new Map(await Promise.all(made));
}

async function loadOnce(name: FunctionName, folder: string): Promise<Load> {
  const script = readFileSync(join(import.meta.dirname, 'load.cjs'), 'utf8');
  const file = join(folder, 'index.js');
  const { stderr } = await promisify(execFile)(process.execPath, ['-e', script, '--', file], {
    env: { ...awsEnvironment('https://localhost:1'), AWS_LAMBDA_FUNCTION_NAME: `tanggap-bench-${name}` },
  });
  return JSON.parse(stderr);
}

interface Start {
  /** Multiples of submit's load and processor time. */
  readonly ofSubmit: number;
  readonly cpuOfSubmit: number;
  readonly loadMs: Spread;
  /** Read at every start. */
  readonly gzipKb: number;
  /** Loaded on demand. */
  readonly laterGzipKb?: Readonly<Record<string, number>>;
}

function figureOf(
  folders: ReadonlyMap<FunctionName, string>,
  loads: ReadonlyMap<FunctionName, readonly Load[]>,
  rounds: number,
): Figure {
  const medianOf = (name: FunctionName, what: keyof Load) =>
    median(loads.get(name)!.map((load) => load[what]));
  const toSubmit = (name: FunctionName, what: keyof Load) =>
    rounded(medianOf(name, what) / medianOf('submit', what), 2);
  const starts = functionNames.map((name): [FunctionName, Start] => {
    const { 'index.js': gzipKb = 0, ...later } = sizesOf(folders.get(name)!);
    return [
      name,
      {
        ofSubmit: toSubmit(name, 'load'),
        cpuOfSubmit: toSubmit(name, 'cpu'),
        loadMs: spreadOf(loads.get(name)!.map(({ load }) => load)),
        gzipKb,
        ...(Object.keys(later).length > 0 ? { laterGzipKb: later } : {}),
      },
    ];
  });
  return {
    name: 'cold-starts',
    what: 'Cold start of every function: loading its code, against submit',
    goals: answering.map((name) =>
      atMost(`load of ${name}, in loads of submit`, 1.6, toSubmit(name, 'load')),
    ),
    how:
      'Fresh processes in turns, timed from where Node is up until the code is loaded; ratios of medians over ' +
      `${rounds} loads of each. \`cpuOfSubmit\` is the same of processor time, which a busy machine disturbs less.`,
    tried: [
      'the PDF engine, the client of S3 and the OpenAPI document in files that are loaded when a call needs them',
      'SVG and WOFF2 left out of the PDF engine, the list of file types out of nodemailer',
      'esbuild’s own splitting, made CommonJS afterwards: officer-api loads a tenth slower, because all that two files ' +
        'share is reached through getters',
    ],
    detail: Object.fromEntries(starts),
  };
}

/** KB, without fonts and source maps. */
const sizesOf = (folder: string): Record<string, number> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => /\.js(?:on)?$/.test(file))
      .map((file) => [file, rounded(gzipSync(readFileSync(join(folder, file))).length / 1000, 1)]),
  );
