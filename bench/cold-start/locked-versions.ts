import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StageError } from '../../infra/local/stage-errors.ts';

/** Versions by path from the root, as `node_modules/zod`. */
type Versions = Readonly<Record<string, { readonly version?: string }>>;

const packageOf = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The packages of a bundle, with their versions. Other versions than the locked ones, or a second copy, change the
 * reference's size, and so the figure.
 * @param inputs the files in the bundle, paths from the root with slashes
 * @throws StageError if a package is not installed as the lock file says
 */
export function lockedVersions(root: string, inputs: readonly string[]): Map<string, string> {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const locked: Versions = read('package-lock.json').packages;
  const folders = new Set(inputs.flatMap((input) => packageOf.exec(input)?.[0] ?? []));
  return new Map(
    [...folders].sort().map((folder) => {
      const { version } = read(`${folder}/package.json`);
      if (locked[folder]?.version === version) return [folder, version];
      throw new StageError(`${folder} ${version} is not what package-lock.json says: npm ci`);
    }),
  );
}
