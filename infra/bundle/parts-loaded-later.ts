import { basename, extname } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** Data stay data: Node reads them faster than code. */
const partOf = (file: string): string =>
  extname(file) === '.json' ? basename(file) : `${basename(file, extname(file))}.js`;

const isPackage = (path: string): boolean => path.includes('node_modules');

/**
 * Finds what our code imports by `import()`, and leaves it to be built as a file of its own. A part shares no state with
 * `index.js`: it is given what it works on.
 */
export function partsLoadedLater() {
  /** The files found, by the names of their parts. */
  const found = new Map<string, string>();
  const plugin: Plugin = {
    name: 'parts loaded later',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || isPackage(importer) || pluginData === 'resolving') return undefined;
        const { path: file, errors } = await resolve(path, {
          kind,
          importer,
          resolveDir,
          pluginData: 'resolving',
        });
        if (errors.length > 0) return { errors };
        const part = partOf(file);
        if ((found.get(part) ?? file) !== file) return { errors: [{ text: `two parts are named ${part}` }] };
        found.set(part, file);
        return { path: `./${part}`, external: true };
      });
    },
  };
  return { plugin, found };
}

/** @throws when a part holds the clients and what they keep: its copy would open connections of its own. */
export function expectNoState(part: string, { inputs }: Metafile): void {
  if ('functions/wiring.ts' in inputs)
    throw new Error(`${part}: what is loaded later must not import functions/wiring.ts`);
}
