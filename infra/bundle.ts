import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { type ModuleReplacement, replaceModules } from './bundle/module-replacement.ts';
import {
  fontsBesideCode,
  mailSwaps,
  movableClockReplacement,
  pdfReplacements,
  quickVersionTiming,
  sdkReplacements,
} from './bundle/module-replacements.ts';
import { expectNoState, partsLoadedLater } from './bundle/parts-loaded-later.ts';
import { type FunctionName, functionList, functionNames } from './function-list.ts';
import type { StageSettings } from './stage.ts';

export interface Bundle {
  readonly folder: string;
  readonly size: number;
  readonly metafile: Metafile;
}

export interface BundleRequest {
  readonly name: string;
  readonly entry: string;
  readonly folder: string;
  readonly movableClock: boolean;
  /** Default: no. */
  readonly quickVersions?: boolean;
  /** Default: the replacements of this folder. */
  readonly swaps?: readonly ModuleReplacement[];
}

export const bundleFolder = (root: string, stage: StageSettings, name: FunctionName): string =>
  join(root, '.local', 'bundles', stage.name, name);

/** The same sources give the same bytes. SST runs this code from another directory than `root`. */
export async function bundleAll(root: string, stage: StageSettings): Promise<Record<FunctionName, Bundle>> {
  const bundles = functionNames.map(async (name) => {
    const { entry } = functionList[name];
    const folder = bundleFolder(root, stage, name);
    const { movableClock, quickVersions } = stage;
    return [name, await bundle(root, { name, entry, folder, movableClock, quickVersions })] as const;
  });
  return Object.fromEntries(await Promise.all(bundles)) as Record<FunctionName, Bundle>;
}

/** CommonJS loads faster than ES modules. Modules imported by `import()` stay apart. */
export async function bundle(root: string, request: BundleRequest): Promise<Bundle> {
  const { name, entry, folder } = request;
  const { plugins, missed } = replaceModules(root, swapsOf(request));
  const parts = partsLoadedLater();
  const options = { ...buildOptions(root, folder), plugins: [parts.plugin, ...plugins] };
  const buildPart = async (part: string, file: string) => {
    const made = await build({ ...options, entryPoints: { [basename(part, '.js')]: file } });
    expectNoState(part, made.metafile);
    return made;
  };
  const built = [await build({ ...options, entryPoints: { index: entry } })];
  const data: Output[] = [];
  for (const [part, file] of parts.found) {
    if (part.endsWith('.json')) data.push(dataOf(file, join(folder, part)));
    else built.push(await buildPart(part, file));
  }
  const metafile = merged(built.map((one) => one.metafile));
  const [what] = missed(metafile);
  if (what) throw new Error(`${name}: the rule for ${what} matches nothing`);
  const outputs: Output[] = [...built.flatMap(({ outputFiles }) => outputFiles), ...data];
  for (const file of outputs) keepFile(folder, file);
  dropOthers(folder, outputs);
  const index = outputs.find(({ path }) => basename(path) === 'index.js')!;
  return { folder, size: index.contents.length, metafile };
}

interface Output {
  readonly path: string;
  readonly contents: Uint8Array;
}

const dataOf = (from: string, path: string): Output => ({
  path,
  contents: Buffer.from(JSON.stringify(JSON.parse(readFileSync(from, 'utf8')))),
});

/** Atomic, because stages that are bundled at the same time share the folder. */
function keepFile(folder: string, { path, contents }: Output): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${folder}-${process.pid}-${randomUUID()}`;
  writeFileSync(aside, contents);
  renameSync(aside, path);
}

/** Files of an earlier build would be deployed with the new ones. */
function dropOthers(folder: string, outputs: readonly Output[]): void {
  const kept = new Set(outputs.map(({ path }) => basename(path)));
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}

const swapsOf = ({
  swaps,
  movableClock: movable,
  quickVersions,
}: BundleRequest): readonly ModuleReplacement[] =>
  swaps ?? [
    ...sdkReplacements,
    ...pdfReplacements,
    ...mailSwaps,
    fontsBesideCode,
    ...(movable ? [movableClockReplacement] : []),
    ...(quickVersions ? [quickVersionTiming] : []),
  ];

const buildOptions = (root: string, folder: string) =>
  ({
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // `require` finds the CommonJS parts faster than `import`.
    supported: { 'dynamic-import': false },
    // The SDK's CommonJS build is one file per package, which cannot be tree-shaken.
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.ttf': 'file', '.wasm': 'binary' },
    assetNames: '[name]',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  }) as const satisfies BuildOptions;

const merged = (metafiles: readonly Metafile[]): Metafile => ({
  inputs: Object.assign({}, ...metafiles.map(({ inputs }) => inputs)),
  outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)),
});
