import { basename, extname } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** JSON stays JSON: Node parses it faster than code. */
const partOf = (file: string): string =>
  extname(file) === '.json' ? basename(file) : `${basename(file, extname(file))}.js`;

const kinds = new Set(['dynamic-import', 'require-resolve']);

const isPackage = (path: string): boolean => path.includes('node_modules');

/** Separate files share no state with `index.js`. */
export function partsLoadedLater() {
  const found = new Map<string, string>();
  const plugin: Plugin = {
    name: 'parts loaded later',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (!kinds.has(kind) || isPackage(importer) || pluginData === 'resolving') return undefined;
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

/** @throws when a part includes functions/wiring.ts: its copy would open connections of its own. */
export function expectNoState(part: string, { inputs }: Metafile): void {
  if ('functions/wiring.ts' in inputs)
    throw new Error(`${part}: what is loaded later must not import functions/wiring.ts`);
}
