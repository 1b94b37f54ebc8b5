import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockedVersions } from '../../../bench/cold-start/locked-versions.ts';

const root = mkdtempSync(join(tmpdir(), 'tanggap-locked-'));
afterAll(() => rmSync(root, { recursive: true }));

function install(folder: string, version: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify({ version }));
  return `${folder}/index.js`;
}

const packages = {
  'node_modules/zod': { version: '4.0.0' },
  'node_modules/@aws/client': { version: '3.1.0' },
};
writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
const zod = install('node_modules/zod', '4.0.0');

test('the packages of a bundle are listed with their versions', () => {
  const client = install('node_modules/@aws/client', '3.1.0');
  const versions = lockedVersions(root, [zod, client, 'packages/sop/terms.ts', 'node_modules/zod/core.js']);
  expect([...versions]).toEqual([
    ['node_modules/@aws/client', '3.1.0'],
    ['node_modules/zod', '4.0.0'],
  ]);
});

test('a version that is not the locked one is refused', () => {
  const client = install('node_modules/@aws/client', '3.2.0');
  expect(() => lockedVersions(root, [zod, client])).toThrow('node_modules/@aws/client 3.2.0');
});

test('a second copy that is not locked is refused', () => {
  const copy = install('node_modules/@aws/lib/node_modules/zod', '4.0.0');
  expect(() => lockedVersions(root, [zod, copy])).toThrow('node_modules/@aws/lib/node_modules/zod 4.0.0');
});
