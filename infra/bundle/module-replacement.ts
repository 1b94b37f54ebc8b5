import { join } from 'node:path';
import type { Metafile, Plugin, PluginBuild } from 'esbuild';

export interface ModuleReplacement {
  readonly what: string;
  /** Whether the replacement must match in a bundle with these inputs. */
  readonly isDue: (inputs: Metafile['inputs']) => boolean;
  readonly setup: (build: PluginBuild, root: string, met: () => void) => void;
}

export function replaceModules(root: string, swaps: readonly ModuleReplacement[]) {
  const met = new Set<ModuleReplacement>();
  const plugins = swaps.map(
    (swap): Plugin => ({ name: swap.what, setup: (build) => swap.setup(build, root, () => met.add(swap)) }),
  );
  const missed = ({ inputs }: Metafile): string[] =>
    swaps.filter((swap) => swap.isDue(inputs) && !met.has(swap)).map(({ what }) => what);
  return { plugins, missed };
}

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

export const exactPath =
  (file: RegExp): ModuleReplacement['isDue'] =>
  (inputs) =>
    Object.keys(inputs).some((path) => file.test(path));
