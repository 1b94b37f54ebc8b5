import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Sources by path from the root. */
async function sources(...folders: string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of folders)
    for (const name of await readdir(join(root, folder), { recursive: true }))
      if (/\.tsx?$/.test(name)) {
        const file = join(folder, name).replaceAll('\\', '/');
        files.set(file, await readFile(join(root, file), 'utf8'));
      }
  return files;
}

/** Files with a match outside comments. */
const holding = (files: Map<string, string>, pattern: RegExp): string[] =>
  [...files]
    .filter(([, text]) => pattern.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, '')))
    .map(([file]) => file);

describe('rules of the architecture that imports do not show', () => {
  it('only the wiring reads the environment and creates clients', async () => {
    const files = await sources('functions', 'packages', 'events');
    expect(holding(files, /\bprocess\.env\b/)).toEqual(['functions/wiring.ts']);
    const makingClients = holding(files, /\bnew [A-Z]\w*Client\(/).toSorted();
    expect(makingClients).toEqual([
      'functions/s3-client.ts',
      'functions/secret-value.ts',
      'functions/wiring.ts',
    ]);
  });

  it('no rule reads the clock', async () => {
    const files = await sources(
      'packages/calendar',
      'packages/sop',
      'packages/complaints',
      'packages/casework',
      'packages/sign-in',
    );
    expect(holding(files, /\bDate\.now\(|\bnew Date\(\)|\bperformance\./)).toEqual([]);
  });

  it('every property test imports fast-check through the module that seeds it', async () => {
    expect(holding(await sources('tests'), /from '(fast-check)'/)).toEqual([
      'tests/support/seeds/fast-check.ts',
    ]);
  });

  it('only packages/table/keys contains the prefixes of keys', async () => {
    const files = await sources('functions', 'packages', 'infra', 'commands');
    const written = holding(files, /[`'][^`'\n]*\b(?:T|A|E|F|C|W|N|X|O|M|SUB|DUE|CURSOR|CONFIG|AUDIT)#/);
    expect(written.filter((file) => !file.startsWith('packages/table/keys/'))).toEqual([]);
    expect(written.length).toBeGreaterThan(0);
  });
});
