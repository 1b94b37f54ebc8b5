import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as keys from '#table/keys.ts';

const page = await readFile(
  join(import.meta.dirname, '..', '..', 'packages', 'table', 'access-patterns.md'),
  'utf8',
);

it.each(Object.keys(keys).filter((name) => name !== 'indexes'))(
  'access-patterns.md says what %s is for',
  (name) => {
    expect(page).toMatch(new RegExp(`\`${name}\``));
  },
);

it.each(Object.keys(keys.indexes))('access-patterns.md says what the index %s is for', (name) => {
  expect(page).toContain(`| ${name} (`);
});
