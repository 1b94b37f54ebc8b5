import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as caseKeys from '#table/keys/case-keys.ts';
import { indexes } from '#table/keys/case-keys.ts';
import * as letterKeys from '#table/keys/letter-keys.ts';
import * as mailKeys from '#table/keys/mail-keys.ts';
import * as tenantKeys from '#table/keys/tenant-keys.ts';

const page = await readFile(
  join(import.meta.dirname, '..', '..', 'packages', 'table', 'access-patterns.md'),
  'utf8',
);

/** What other files of keys use to build theirs is no pattern. */
const pieces = ['indexes', 'indexKey', 'padded'];
const patterns = [caseKeys, letterKeys, mailKeys, tenantKeys].flatMap((keys) => Object.keys(keys));

it.each(patterns.filter((name) => !pieces.includes(name)))(
  'the list of access patterns contains the key %s',
  (name) => {
    expect(page).toMatch(new RegExp(`\`${name}\``));
  },
);

it.each(Object.keys(indexes))('the list of access patterns contains the index %s', (name) => {
  expect(page).toContain(`| ${name} (`);
});
