import { join } from 'node:path';
import type { Metafile, Plugin, PluginBuild } from 'esbuild';

/** A rule of the bundler: something of ours in place of what a function would carry for nothing. */
export interface ModuleReplacement {
  /** What is replaced; named when the rule fails. */
  readonly what: string;
  /** Whether a bundle of these inputs must have met the rule. */
  readonly isDue: (inputs: Metafile['inputs']) => boolean;
  /** Puts it in place; `met` is told of each time. */
  readonly setup: (build: PluginBuild, root: string, met: () => void) => void;
}

/** Swaps with a book about which of them were met. */
export function replaceModules(root: string, swaps: readonly ModuleReplacement[]) {
  const met = new Set<ModuleReplacement>();
  const plugins = swaps.map(
    (swap): Plugin => ({ name: swap.what, setup: (build) => swap.setup(build, root, () => met.add(swap)) }),
  );
  /** What should have been replaced and was not: the name or the place of it has changed. */
  const missed = ({ inputs }: Metafile): string[] =>
    swaps.filter((swap) => swap.isDue(inputs) && !met.has(swap)).map(({ what }) => what);
  return { plugins, missed };
}

/** Puts a file of ours where `importer` imports `imported`. */
export const replaceImport = (
  what: string,
  {
    imported,
    importer,
    by,
    isDue,
  }: Pick<ModuleReplacement, 'isDue'> & { imported: RegExp; importer: RegExp; by: string },
): ModuleReplacement => ({
  what,
  isDue,
  setup: ({ onResolve }, root, met) =>
    onResolve({ filter: imported }, (found) => {
      if (!importer.test(found.importer)) return undefined;
      met();
      return { path: join(root, by) };
    }),
});

/** True for bundles that hold any file of this kind. */
export const exactPath =
  (file: RegExp): ModuleReplacement['isDue'] =>
  (inputs) =>
    Object.keys(inputs).some((path) => file.test(path));
