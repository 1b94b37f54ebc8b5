import { join, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { type FunctionName, functionList, functionNames } from './function-list.ts';
import type { Stage } from './stage.ts';

export interface Bundle {
  /** Holds `index.js` and `index.js.map`; this folder is what Lambda gets. */
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
  const { name, entry, folder, movableClock } = request;
  const swaps = movableClock ? [credentials, clock] : [credentials];
  const { metafile } = await build({
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
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    plugins: swaps.map(({ swap }) => swap(root)),
  });
  for (const { isDue, by, what } of swaps) {
    if (isDue(metafile) && !metafile.inputs[by])
      throw new Error(`${name}: the rule for ${what} matches nothing`);
  }
  const [, { bytes }] = Object.entries(metafile.outputs).find(([path]) => path.endsWith('.js'))!;
  return { folder, size: bytes, metafile };
}

/** One file of ours in place of another, and how to see that it should have happened. */
interface Swap {
  readonly what: string;
  /** The file that is put in place, under the root. */
  readonly by: string;
  readonly swap: (root: string) => Plugin;
  readonly isDue: (metafile: Metafile) => boolean;
}

const credentials: Swap = {
  what: '@aws-sdk/credential-provider-node',
  by: 'infra/bundle/environment-credentials.ts',
  swap: (root) => ({
    name: 'environment-credentials',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
        path: join(root, credentials.by),
      })),
  }),
  isDue: ({ inputs }) =>
    Object.keys(inputs).some((path) => /@aws-sdk\/client-[^/]+\/.*\/runtimeConfig\.js$/.test(path)),
};

const clock: Swap = {
  what: 'functions/clock.ts',
  by: 'functions/clock-with-offset.ts',
  swap: (root) => ({
    name: 'clock-with-offset',
    setup: ({ onResolve }) =>
      onResolve({ filter: /(^|\/)clock\.ts$/ }, ({ path, resolveDir }) =>
        resolve(resolveDir, path) === join(root, clock.what) ? { path: join(root, clock.by) } : undefined,
      ),
  }),
  isDue: ({ inputs }) => clock.what in inputs,
};
