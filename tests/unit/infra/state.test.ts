import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../infra/local/fingerprint.ts';
import { eventually } from '../../support/stage/eventually.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'tanggap-state-'));

test('a fingerprint changes with the content, the name and the settings, and with nothing else', () => {
  const root = newFolder();
  mkdirSync(join(root, 'functions/queue'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(root, 'functions/queue', name), text);
  write('a.ts', 'one');
  const first = fingerprint(root, ['functions'], ['x']);
  write('a.ts', 'one');
  expect(fingerprint(root, ['functions'], ['x'])).toBe(first);
  expect(fingerprint(root, ['functions'], ['y'])).not.toBe(first);
  write('a.ts', 'two');
  expect(fingerprint(root, ['functions'], ['x'])).not.toBe(first);
  write('a.ts', 'one');
  write('b.ts', '');
  expect(fingerprint(root, ['functions'], ['x'])).not.toBe(first);
});

test('eventually reports the last failure of the check itself', async () => {
  let tries = 0;
  const failing = () => {
    tries += 1;
    throw new Error(`try ${tries}`);
  };
  await expect(eventually(failing, { withinMs: 30, everyMs: 1 })).rejects.toThrow(/^try \d+$/);
  expect(tries).toBeGreaterThan(1);
  let late = 0;
  await expect(
    eventually(() => {
      late += 1;
      if (late < 3) throw new Error('not yet');
      return late;
    }),
  ).resolves.toBe(3);
});
