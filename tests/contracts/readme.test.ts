import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
const runbooks = join('docs', 'runbooks');
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, runbooks)).map((name) => join(runbooks, name)),
];

/** Paths in back quotes or links, without those with placeholders or patterns. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w.@-]+\/[\w./@-]*)`|\]\(([^):]+)\)/g)]
    .map(([, quoted, linked]) => (quoted ?? linked)!)
    .filter((path) =>
      /^(functions|packages|events|infra|commands|tests|tenants|docs|bench)\/|\.md$|^LICENSE$/.test(path),
    );

const commandsIn = (text: string): string[] =>
  [...text.matchAll(/npm (?:run ([\w:]+)|(start|stop|test)\b)/g)].map(([, run, plain]) => (run ?? plain)!);

describe.each(pages)('the page %s', (page) => {
  it('the page names only files and folders that exist', async () => {
    const missing = pathsIn(await readFile(join(root, page), 'utf8')).filter(
      (path) => !existsSync(join(root, path)) && !existsSync(join(root, dirname(page), path)),
    );
    // Made by the first run of the figures.
    expect(missing.filter((path) => path !== 'bench/results/')).toEqual([]);
  });

  it('the page names only commands that exist', async () => {
    const unknown = commandsIn(await readFile(join(root, page), 'utf8')).filter(
      (name) => !(name in manifest.scripts),
    );
    expect(unknown).toEqual([]);
  });
});
