import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type Swap, swapping } from './bundle/swap.ts';
import { fontsBesideCode, movableClock, sdkSwaps } from './bundle/swaps.ts';
import { type FunctionName, functionList, functionNames } from './function-list.ts';
import type { Stage } from './stage.ts';

export interface Bundle {
  /** Holds `index.js`, `index.js.map` and the files that the code reads; this folder is what Lambda gets. */
  readonly folder: string;
  /** Bytes of `index.js`. */
  readonly size: number;
  readonly metafile: Metafile;
}

export interface BundleRequest {
  readonly name: string;
  /** Where the function's code begins, under the root. */
  readonly entry: string;
  readonly folder: string;
  readonly movableClock: boolean;
  /** The rules to bundle by; left out, those of ours. */
  readonly swaps?: readonly Swap[];
}

/**
 * Bundles every function of a stage under `.local/bundles/`. The same sources give the same bytes. `root` is the top
 * of this tree: it is told and not found, because SST runs this from a file of its own. Rejects when a rule of ours
 * no longer fits what is bundled.
 */
export async function bundleAll(root: string, stage: Stage): Promise<Record<FunctionName, Bundle>> {
  const bundles = functionNames.map(async (name) => {
    const { entry } = functionList[name];
    const folder = join(root, '.local', 'bundles', stage.name, name);
    return [name, await bundle(root, { name, entry, folder, movableClock: stage.movableClock })] as const;
  });
  return Object.fromEntries(await Promise.all(bundles)) as Record<FunctionName, Bundle>;
}

/** One function as one CommonJS file with nothing outside it: it loads faster than the same as a module. */
export async function bundle(root: string, request: BundleRequest): Promise<Bundle> {
  const {
    name,
    entry,
    folder,
    swaps = [...sdkSwaps, fontsBesideCode, ...(request.movableClock ? [movableClock] : [])],
  } = request;
  const { plugins, missed } = swapping(root, swaps);
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(folder, 'index.js'),
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // The SDK's CommonJS is one file a package, of which nothing can be left out.
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.ttf': 'file', '.wasm': 'binary' },
    assetNames: '[name]',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins,
  });
  const [what] = missed(metafile);
  if (what) throw new Error(`${name}: the rule for ${what} matches nothing`);
  for (const file of outputFiles) keepFile(folder, file);
  const [, { bytes }] = Object.entries(metafile.outputs).find(([path]) => path.endsWith('.js'))!;
  return { folder, size: bytes, metafile };
}

/** Whole or not at all, and only where it changes: stages that are made at the same time share the folder. */
function keepFile(folder: string, { path, contents }: { path: string; contents: Uint8Array }): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${folder}-${process.pid}-${randomUUID()}`;
  writeFileSync(aside, contents);
  renameSync(aside, path);
}
