import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Names that a framework, a registry or the bundler looks up in each file of a kind. */
const lookedUp = [
  'handler', // functions: the entry point for Lambda
  'description', // steps: the text for the API's description
  'examples', // events and messages: the contract's examples
  'subscribers', // events: the subscribed queues
  'now', // clock.ts and its replacement in bundles
  'fontFiles', // font-files.ts and its replacement in bundles
  'keptMs', // version-timing.ts and its replacement in bundles
  'noticeMs', // the same
];

const exported = /^export (?:default )?(?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm;

it('every exported name is declared in one file only', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file && existsSync(join(root, file)));
  const filesOf = new Map<string, string[]>();
  for (const file of files)
    for (const name of new Set(
      [...readFileSync(join(root, file), 'utf8').matchAll(exported)].map(([, name]) => name!),
    ))
      filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  const twice = [...filesOf].filter(([name, of]) => of.length > 1 && !lookedUp.includes(name));
  expect(twice.map(([name, of]) => `${name}: ${of.join(' and ')}`)).toEqual([]);
});
