import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as keys from '#table/keys.ts';

const page = await readFile(
  join(import.meta.dirname, '..', '..', 'packages', 'table', 'access-patterns.md'),
  'utf8',
);

it.each(Object.keys(keys).filter((name) => name !== 'indexes'))(
  'the list of access patterns contains the key %s',
  (name) => {
    expect(page).toMatch(new RegExp(`\`${name}\``));
  },
);

it.each(Object.keys(keys.indexes))('the list of access patterns contains the index %s', (name) => {
  expect(page).toContain(`| ${name} (`);
});
